package org.lectern.inference.checkpoint;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// One tensor of a checkpoint, still in its file.
///
/// @param bytes row-major elements, valid while the checkpoint is open
/// @param rowScales what the elements of each row are to be multiplied by, [rows]
public record Tensor(String name, ElementType type, List<Integer> shape, MemorySegment bytes,
        Optional<Tensor> rowScales) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    Tensor(String name, ElementType type, List<Integer> shape, MemorySegment bytes) {
        this(name, type, shape, bytes, Optional.empty());
    }

    /// The same elements, those of each row times its scale.
    Tensor scaled(Tensor scales) {
        return new Tensor(name, type, shape, bytes, Optional.of(scales));
    }

    public int elements() {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /// The elements in row-major order.
    public float[] toFloats() {
        float[] floats = new float[elements()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = element(i);
        }
        return floats;
    }

    private float element(long index) {
        float stored = type.read(bytes, index);
        return rowScales.map(scales -> stored * scales.element(index / shape.getLast())).orElse(stored);
    }

    /// The elements of a matrix in column-major order: [out, in] becomes [in, out].
    public float[] toTransposedFloats() {
        int rows = shape.get(0);
        int columns = shape.get(1);
        float[] floats = new float[elements()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                floats[column * rows + row] = element((long) row * columns + column);
            }
        }
        return floats;
    }
}
