package org.lectern.inference.checkpoint.tensor;

/// Where the rows of a matrix stand in its file.
@FunctionalInterface
public interface RowOrder {
    RowOrder AS_STORED = row -> row;

    /// The place in the file of a row of the model.
    int stored(int row);

    /// Of heads whose rows i and i + headDim / 2 stand side by side in the file, because they are rotated together.
    static RowOrder interleavedHeads(int headDim) {
        int half = headDim / 2;
        return row -> {
            int inHead = row % headDim;
            return row - inHead + (inHead < half ? 2 * inHead : 2 * (inHead - half) + 1);
        };
    }
}
