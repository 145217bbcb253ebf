package org.lectern.inference.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.api.WeightFormat;

/// How a linear layer becomes graph nodes: the step that a weight format replaces.
interface LinearLayers {
    static LinearLayers of(WeightFormat format, OnnxGraph graph, WeightWriter weights) {
        return switch (format) {
            case FP32 -> new PlainLinearLayers(graph, weights, false);
            case FP16 -> new PlainLinearLayers(graph, weights, true);
            case INT8 -> new BlockLinearLayers(graph, weights, new BlockQuantizer(8));
            case INT4 -> new BlockLinearLayers(graph, weights, new BlockQuantizer(4));
            case STORED -> new StoredLinearLayers(graph, weights, StoredLinearLayers.FAST);
            case STORED_EXACT -> new StoredLinearLayers(graph, weights, StoredLinearLayers.EXACT);
            case INT8_DYNAMIC -> new DynamicLinearLayers(graph, weights);
        };
    }

    /// Adds x · weightᵀ for a checkpoint weight [out, in] and returns the name of the product.
    String apply(String x, String weight, int in, int out) throws CheckpointException, IOException;

    /// Adds the products with weights that read the same.
    default List<String> applyAll(String x, StackedWeights weights) throws CheckpointException, IOException {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < weights.names().size(); i++) {
            products.add(apply(x, weights.names().get(i), weights.in(), weights.outs().get(i)));
        }
        return products;
    }
}
