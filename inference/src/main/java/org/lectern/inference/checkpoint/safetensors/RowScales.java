package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// Joins tensors of integers with the scales of their rows, which are stored beside them as NAME.scale.
final class RowScales {
    private static final String SUFFIX = ".scale";

    private RowScales() {}

    /// The tensors of a model, without those that are only scales.
    ///
    /// @param source named in errors
    static Map<String, Tensor> apply(Path source, Map<String, Tensor> stored) throws CheckpointException {
        Map<String, Tensor> tensors = new HashMap<>(stored);
        for (Tensor tensor : stored.values()) {
            if (tensor.type() == ElementType.I8) {
                Tensor scales = stored.get(tensor.name() + SUFFIX);
                if (scales == null || scales.type() == ElementType.I8
                        || !scales.shape().equals(tensor.shape().subList(0, 1))) {
                    throw new CheckpointException(source, "has " + tensor.name()
                            + " as I8 without one number per row in " + tensor.name() + SUFFIX + ".");
                }
                tensors.remove(scales.name());
                tensors.put(tensor.name(), tensor.scaled(scales));
            }
        }
        return tensors;
    }
}
