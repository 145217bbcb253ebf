package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// The tensors of a checkpoint by their Hugging Face names.
///
/// @param source what errors name
public record NamedTensors(Path source, Map<String, Tensor> tensors) {
    /// What half precision holds.
    private static final float LARGEST = 65504;

    public NamedTensors {
        tensors = Map.copyOf(tensors);
    }

    /// The tensor of that name.
    ///
    /// @param shape the shape it must have
    public Tensor tensor(String name, Integer... shape) throws CheckpointException {
        Tensor tensor = named(name);
        if (!tensor.shape().equals(List.of(shape))) {
            throw new CheckpointException(source, "has " + name + " in shape " + tensor.shape()
                    + " where the model's sizes ask for " + List.of(shape) + ".");
        }
        return tensor;
    }

    /// How the tensor of that name is stored.
    public ElementType type(String name) throws CheckpointException {
        return named(name).type();
    }

    private Tensor named(String name) throws CheckpointException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new CheckpointException(source, "has no tensor " + name + ".");
        }
        return tensor;
    }

    /// The same where all its elements are numbers, and none so large that no model has it.
    public Tensor sound(String name, Integer... shape) throws CheckpointException {
        Tensor tensor = tensor(name, shape);
        float largest = tensor.largest();
        if (!Float.isFinite(largest)) {
            throw new CheckpointException(source, "has weights in " + name + " that are no numbers.");
        }
        if (largest > LARGEST) {
            throw new CheckpointException(source, "has a weight of " + largest + " in " + name
                    + ", which no model has: the file is damaged.");
        }
        return tensor;
    }

    public long parameters() {
        return tensors.values().stream().mapToLong(Tensor::elements).sum();
    }
}
