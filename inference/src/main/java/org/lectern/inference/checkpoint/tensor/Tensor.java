package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// One tensor of a checkpoint, still in its file.
///
/// @param bytes the rows as stored, valid while the checkpoint is open
/// @param order where in bytes the rows stand
/// @param rowScales what the elements of each row are to be multiplied by, [rows]
/// @param offset what is added to each element, of plain numbers only
public record Tensor(String name, ElementType type, List<Integer> shape, MemorySegment bytes, RowOrder order,
        Optional<Tensor> rowScales, float offset) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    public Tensor(String name, ElementType type, List<Integer> shape, MemorySegment bytes) {
        this(name, type, shape, bytes, RowOrder.AS_STORED, Optional.empty(), 0);
    }

    /// The same elements, those of each row times its scale.
    public Tensor scaled(Tensor scales) {
        return new Tensor(name, type, shape, bytes, order, Optional.of(scales), offset);
    }

    /// The same elements under another name, the rows in another order.
    public Tensor ordered(String newName, RowOrder newOrder) {
        return new Tensor(newName, type, shape, bytes, newOrder, rowScales, offset);
    }

    /// The same elements, each with a number added.
    public Tensor plus(float number) {
        return new Tensor(name, type, shape, bytes, order, rowScales, number);
    }

    /// Some of the rows, which stand in the file in their order.
    public Tensor slice(String newName, int first, int count) {
        long rowBytes = type.bytes(columns());
        List<Integer> part = shape.size() == 1 ? List.of(count) : List.of(count, columns());
        MemorySegment taken = shape.size() == 1
                ? bytes.asSlice(type.bytes(first), type.bytes(count))
                : bytes.asSlice(first * rowBytes, count * rowBytes);
        return new Tensor(newName, type, part, taken, RowOrder.AS_STORED,
                rowScales.map(scales -> scales.slice(scales.name(), first, count)), offset);
    }

    public long elements() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /// Elements of a row: the size of the last axis; a vector with an order has a row for each element.
    public int columns() {
        return shape.isEmpty() || (shape.size() == 1 && order != RowOrder.AS_STORED) ? 1 : shape.getLast();
    }

    public int rows() {
        return Math.toIntExact(elements() / columns());
    }

    /// One row of the model as it is stored: numbers or whole blocks, without its scale.
    public MemorySegment row(int row) {
        long rowBytes = type.bytes(columns());
        return bytes.asSlice(order.stored(row) * rowBytes, rowBytes);
    }

    /// The elements of one row of the model.
    ///
    /// @param elements gets them from its start on
    public void read(int row, float[] elements) {
        type.read(row(row), elements, columns());
        if (offset != 0) {
            for (int column = 0; column < columns(); column++) {
                elements[column] += offset;
            }
        }
        if (rowScales.isPresent()) {
            float scale = rowScales.get().element(row);
            for (int column = 0; column < columns(); column++) {
                elements[column] *= scale;
            }
        }
    }

    /// One row of blocks taken apart.
    ///
    /// @param parts gets as many weights as a row has
    public void take(int row, BlockParts parts) {
        type.take(row(row), parts);
    }

    // of a tensor of plain numbers
    private float element(int index) {
        float[] element = new float[1];
        type.read(bytes.asSlice(type.bytes(index)), element, 1);
        return element[0];
    }

    /// The elements in row-major order.
    public float[] toFloats() {
        float[] floats = new float[Math.toIntExact(elements())];
        float[] elements = new float[columns()];
        for (int row = 0; row < rows(); row++) {
            read(row, elements);
            System.arraycopy(elements, 0, floats, row * columns(), elements.length);
        }
        return floats;
    }

    /// The elements of a matrix in column-major order: [out, in] becomes [in, out].
    public float[] toTransposedFloats() {
        int rows = rows();
        float[] floats = new float[Math.toIntExact(elements())];
        float[] elements = new float[columns()];
        for (int row = 0; row < rows; row++) {
            read(row, elements);
            for (int column = 0; column < elements.length; column++) {
                floats[column * rows + row] = elements[column];
            }
        }
        return floats;
    }

    /// The largest magnitude; no number where an element is none.
    public float largest() {
        float[] elements = new float[columns()];
        float largest = 0;
        for (int row = 0; row < rows(); row++) {
            read(row, elements);
            for (float element : elements) {
                largest = Math.max(largest, Math.abs(element));
            }
        }
        return largest;
    }

    /// Whether all elements are numbers.
    public boolean isFinite() {
        return Float.isFinite(largest());
    }
}
