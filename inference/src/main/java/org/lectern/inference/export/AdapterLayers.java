package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.inference.graph.AdapterWidths;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.UpdateGroup;

/// Low-rank updates of the linear layers whose matrices are inputs of the graph, so that each run brings its own.
final class AdapterLayers {
    private final OnnxGraph graph;
    private final Map<Use, Ranks> ranks = new HashMap<>();

    /// Where an update stands.
    private record Use(UpdateGroup group, boolean lastTokenOnly) {}

    /// What counts for which token.
    ///
    /// @param counted [1, T or 1, targets * ranks]
    /// @param sizes int64 [targets], ranks
    private record Ranks(String counted, String sizes) {}

    AdapterLayers(int layers, AdapterWidths widths, OnnxGraph graph) {
        this.graph = graph;
        graph.input(GraphInputs.ATTENTION_RANKS, DataType.FLOAT, 1, "T", GraphInputs.ATTENTION_RANKS);
        graph.input(GraphInputs.FEED_FORWARD_RANKS, DataType.FLOAT, 1, "T", GraphInputs.FEED_FORWARD_RANKS);
        for (int layer = 0; layer < layers; layer++) {
            for (UpdateGroup group : UpdateGroup.values()) {
                graph.input(GraphInputs.updateDown(group, layer), DataType.FLOAT, widths.of(group),
                        group.label() + "_columns");
                for (String target : group.targets()) {
                    graph.input(GraphInputs.updateUp(target, layer), DataType.FLOAT, input(group), target + "_width");
                }
            }
        }
    }

    /// What stands between the two matrices of each of the group's targets, nothing for tokens that an update is not for.
    ///
    /// @param x [B, T or 1, in]
    /// @param lastTokenOnly whether x is the last token
    /// @return [B, T or 1, ranks] each
    List<String> down(UpdateGroup group, int layer, String x, boolean lastTokenOnly) {
        Ranks use = ranks.computeIfAbsent(new Use(group, lastTokenOnly), this::ranks);
        String down = graph.node("Mul", graph.node("MatMul", x, GraphInputs.updateDown(group, layer)), use.counted());
        int targets = group.targets().size();
        return targets == 1 ? List.of(down) : graph.split(down, use.sizes(), 2, targets);
    }

    /// The sum of a target's product and its update; without ranks the update is a zero for each token.
    String add(String product, String down, String target, int layer) {
        return graph.node("Add", product, graph.node("MatMul", down, GraphInputs.updateUp(target, layer)));
    }

    private Ranks ranks(Use use) {
        int targets = use.group().targets().size();
        String counted = input(use.group());
        if (use.lastTokenOnly()) {
            counted = graph.node("Slice", counted, graph.constant(-1), graph.constant(Integer.MAX_VALUE),
                    graph.constant(1));
        }
        String size = graph.node("Shape", List.of(integer("start", 2)), counted);
        return new Ranks(concat(2, Collections.nCopies(targets, counted)),
                concat(0, Collections.nCopies(targets, size)));
    }

    private String concat(int axis, List<String> values) {
        return values.size() == 1
                ? values.getFirst()
                : graph.node("Concat", List.of(integer("axis", axis)), values.toArray(String[]::new));
    }

    private static String input(UpdateGroup group) {
        return group.updatesCandidates() ? GraphInputs.ATTENTION_RANKS : GraphInputs.FEED_FORWARD_RANKS;
    }
}
