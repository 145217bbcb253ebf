package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers on block-quantised weights.
record BlockLinearLayers(OnnxGraph graph, WeightWriter weights, BlockQuantizer quantizer) implements LinearLayers {
    /// Activations in 8 bits, a scale per block: the fastest way that ONNX Runtime has.
    private static final int ACCURACY_LEVEL = 4;

    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        List<String> blocks = weights.blocks(weight, in, out, quantizer);
        return graph.microsoftNode("MatMulNBits",
                List.of(integer("K", in), integer("N", out), integer("bits", quantizer.bits()),
                        integer("block_size", BlockQuantizer.BLOCK), integer("accuracy_level", ACCURACY_LEVEL)),
                x, blocks.get(0), blocks.get(1));
    }
}
