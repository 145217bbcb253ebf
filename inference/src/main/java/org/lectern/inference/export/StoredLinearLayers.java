package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        inSinglePrecision = new Fp32LinearLayers(graph, weights);
    }

    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        Optional<BlockLayout> stored = weights.layout(weight, in, out);
        if (stored.isEmpty() || accuracyLevel == EXACT && stored.get().bits() == Byte.SIZE) {
            return inSinglePrecision.apply(x, weight, in, out);
        }
        BlockLayout layout = stored.get();
        WeightWriter.Stored blocks = weights.stored(weight, in, out);
        String product = graph.microsoftNode("MatMulNBits",
                List.of(integer("K", in), integer("N", out), integer("bits", layout.bits()),
                        integer("block_size", layout.group()), integer("accuracy_level", accuracyLevel)),
                x, blocks.codes(), blocks.scales());
        if (!layout.hasMinimum()) {
            return product;
        }
        String summed = sums.computeIfAbsent(new Sums(x, layout.group()), use -> sums(use, in));
        return graph.node("Add", product,
                graph.node("MatMul", summed, weights.minimaByGroup(weight, in, out)));
    }

    // [B, T, in] -> [B, T, in / group]
    private String sums(Sums use, int in) {
        String groups = graph.node("Reshape", use.x(), graph.constant(0, 0, in / use.group(), use.group()));
        return graph.node("ReduceSum", List.of(integer("keepdims", 0)), groups, graph.constant(3));
    }
}
