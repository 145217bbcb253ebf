package org.lectern.inference.export;

import java.io.IOException;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers as plain single-precision matrix products.
record Fp32LinearLayers(OnnxGraph graph, WeightWriter weights) implements LinearLayers {
    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        return graph.node("MatMul", x, weights.transposed(weight, in, out));
    }
}
