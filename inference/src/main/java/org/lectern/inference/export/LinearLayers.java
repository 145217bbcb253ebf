package org.lectern.inference.export;

import java.io.IOException;
import org.lectern.inference.checkpoint.CheckpointException;

/// How a linear layer becomes graph nodes: the step that a weight format replaces.
interface LinearLayers {
    /// Adds x · weightᵀ for a checkpoint weight [out, in] and returns the name of the product.
    String apply(String x, String weight, int in, int out) throws CheckpointException, IOException;
}
