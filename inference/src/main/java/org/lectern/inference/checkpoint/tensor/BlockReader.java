package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;

/// Turns one stored block into weights.
@FunctionalInterface
interface BlockReader {
    /// @param offset of the block in the row
    /// @param start of its weights
    void read(MemorySegment row, long offset, float[] weights, int start);
}
