package org.lectern.inference.export;

import java.io.IOException;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;

/// Linear layers in 8-bit integers, activations quantised as they come.
record DynamicLinearLayers(OnnxGraph graph, WeightWriter weights) implements LinearLayers {
    @Override
    public String apply(String x, String weight, int in, int out) throws CheckpointException, IOException {
        List<String> columns = weights.columns(weight, in, out);
        return graph.microsoftNode("DynamicQuantizeMatMul", List.of(), x, columns.get(0), columns.get(1),
                columns.get(2));
    }
}
