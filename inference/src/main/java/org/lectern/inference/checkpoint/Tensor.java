package org.lectern.inference.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// One tensor of a checkpoint, still in its file.
///
/// @param bytes row-major elements, valid while the checkpoint is open
public record Tensor(String name, ElementType type, List<Integer> shape, MemorySegment bytes) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    public int elements() {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /// The elements in row-major order.
    public float[] toFloats() {
        float[] floats = new float[elements()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = type.read(bytes, i);
        }
        return floats;
    }

    /// The elements of a matrix in column-major order: [out, in] becomes [in, out].
    public float[] toTransposedFloats() {
        int rows = shape.get(0);
        int columns = shape.get(1);
        float[] floats = new float[elements()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                floats[column * rows + row] = type.read(bytes, (long) row * columns + column);
            }
        }
        return floats;
    }
}
