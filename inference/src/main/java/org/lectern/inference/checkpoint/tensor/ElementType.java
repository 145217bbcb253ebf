package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number format that Lectern reads: plain numbers, and the blocks of GGUF files.
public enum ElementType {
    F32(4, Bytes::single),
    F16(2, Bytes::half),
    BF16(2, (row, offset) -> Float.intBitsToFloat(Bytes.unsignedShort(row, offset) << 16)),
    /// Of a matrix whose rows each have a scale in another tensor.
    I8(1, Bytes::signed),
    Q4_0(32, 18, BlockLayout.symmetric(32, 4), SmallBlocks::q40),
    Q4_1(32, 20, BlockLayout.withMinimum(32, 4, 8), SmallBlocks::q41),
    Q5_0(32, 22, BlockLayout.symmetric(32, 8), SmallBlocks::q50),
    Q5_1(32, 24, BlockLayout.withMinimum(32, 8, 16), SmallBlocks::q51),
    Q8_0(32, 34, BlockLayout.symmetric(32, 8), SmallBlocks::q80),
    IQ4_NL(32, 18, BlockLayout.symmetric(32, 8), SmallBlocks::iq4nl),
    Q2_K(256, 84, BlockLayout.withMinimum(16, 4, 0), SuperBlocks::q2),
    Q3_K(256, 110, BlockLayout.symmetric(16, 4), SuperBlocks::q3),
    Q4_K(256, 144, BlockLayout.withMinimum(32, 4, 8), SuperBlocks::q4),
    Q5_K(256, 176, BlockLayout.withMinimum(32, 8, 16), SuperBlocks::q5),
    Q6_K(256, 210, BlockLayout.symmetric(16, 8), SuperBlocks::q6),
    IQ4_XS(256, 136, BlockLayout.symmetric(32, 8), SuperBlocks::iq4xs);

    private final int blockWeights;
    private final int blockBytes;
    private final Optional<BlockLayout> layout;
    private final @Nullable BlockReader blocks; // of plain numbers none
    private final @Nullable NumberReader numbers; // of blocks none

    /// Reads a plain number.
    @FunctionalInterface
    private interface NumberReader {
        float read(MemorySegment row, long offset);
    }

    ElementType(int bytes, NumberReader numbers) {
        this.blockWeights = 1;
        this.blockBytes = bytes;
        this.layout = Optional.empty();
        this.blocks = null;
        this.numbers = numbers;
    }

    ElementType(int blockWeights, int blockBytes, BlockLayout layout, BlockReader blocks) {
        this.blockWeights = blockWeights;
        this.blockBytes = blockBytes;
        this.layout = Optional.of(layout);
        this.blocks = blocks;
        this.numbers = null;
    }

    /// How blocks are made of codes; empty for plain numbers.
    public Optional<BlockLayout> layout() {
        return layout;
    }

    /// Weights that are stored together; 1 for plain numbers.
    public int blockWeights() {
        return blockWeights;
    }

    public int blockBytes() {
        return blockBytes;
    }

    /// Bytes of so many weights, a whole number of blocks.
    public long bytes(long weights) {
        return weights / blockWeights * blockBytes;
    }

    /// Turns stored numbers or blocks into weights.
    ///
    /// @param count of weights, a whole number of blocks
    void read(MemorySegment row, float[] weights, int count) {
        if (numbers == null) {
            BlockParts parts = BlockParts.of(layout.orElseThrow(), count);
            take(row, parts);
            for (int i = 0; i < count; i++) {
                weights[i] = parts.weight(i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                weights[i] = numbers.read(row, (long) i * blockBytes);
            }
        }
    }

    /// Takes stored blocks apart.
    ///
    /// @param parts gets as many as it has room for, a whole number of blocks
    void take(MemorySegment row, BlockParts parts) {
        BlockReader reader = Objects.requireNonNull(blocks, "plain numbers are in no blocks");
        for (int block = 0; block < parts.codes().length / blockWeights; block++) {
            reader.read(row, (long) block * blockBytes, parts, block * blockWeights);
        }
    }
}
