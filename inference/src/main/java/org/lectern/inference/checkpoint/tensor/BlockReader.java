package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;

/// Takes one stored block apart.
@FunctionalInterface
interface BlockReader {
    /// @param at offset of the block in the row
    /// @param start of its weights among those of the parts
    void read(MemorySegment row, long at, BlockParts parts, int start);
}
