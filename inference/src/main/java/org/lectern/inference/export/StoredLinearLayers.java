package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.BlockLayout;

/// Linear layers on the blocks that the checkpoint stores; in single precision where it stores plain numbers, and where 8-bit
/// blocks are not to meet rounded activations, for which ONNX Runtime is slow.
final class StoredLinearLayers implements LinearLayers {
    static final int EXACT = 1;
    static final int FAST = 4;

    private final OnnxGraph graph;
    private final WeightWriter weights;
    private final int accuracyLevel;
    private final LinearLayers inSinglePrecision;
    private final Map<Sums, String> sums = new HashMap<>();

    /// Sums of the activations that meet the same minimum.
    private record Sums(String x, int group) {}

    /// @param accuracyLevel of ONNX Runtime: [#EXACT] computes in single precision, [#FAST] quantises activations to 8 bits
    StoredLinearLayers(OnnxGraph graph, WeightWriter weights, int accuracyLevel) {
        this.graph = graph;
        this.weights = weights;
        this.accuracyLevel = accuracyLevel;
        inSinglePrecision = new PlainLinearLayers(graph, weights, false);
    }

    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        StackedWeights single = StackedWeights.of(weight, in, out);
        return canStay(single) ? product(x, single) : inSinglePrecision.apply(x, weight, in, out);
    }

    @Override
    public List<String> applyAll(String x, StackedWeights stacked) throws CheckpointException, IOException {
        if (stacked.names().size() == 1 || !canStay(stacked)) {
            return LinearLayers.super.applyAll(x, stacked);
        }
        String sizes = graph.constant(stacked.outs().stream().mapToLong(Integer::longValue).toArray());
        return graph.split(product(x, stacked), sizes, 2, stacked.outs().size());
    }

    private boolean canStay(StackedWeights stacked) throws CheckpointException {
        return weights.layout(stacked).filter(layout -> accuracyLevel != EXACT || layout.bits() < Byte.SIZE)
                .isPresent();
    }

    private String product(String x, StackedWeights stacked) throws CheckpointException, IOException {
        BlockLayout layout = weights.layout(stacked).orElseThrow();
        WeightWriter.Stored blocks = weights.stored(stacked);
        String product = graph.microsoftNode("MatMulNBits",
                List.of(integer("K", stacked.in()), integer("N", stacked.out()), integer("bits", layout.bits()),
                        integer("block_size", layout.group()), integer("accuracy_level", accuracyLevel)),
                x, blocks.codes(), blocks.scales());
        if (!layout.hasMinimum()) {
            return product;
        }
        String summed = sums.computeIfAbsent(new Sums(x, layout.group()), use -> sums(use, stacked.in()));
        return graph.node("Add", product, graph.node("MatMul", summed, weights.minimaByGroup(stacked)));
    }

    // [B, T, in] -> [B, T, in / group]
    private String sums(Sums use, int in) {
        String groups = graph.node("Reshape", use.x(), graph.constant(0, 0, in / use.group(), use.group()));
        return graph.node("ReduceSum", List.of(integer("keepdims", 0)), groups, graph.constant(3));
    }
}
