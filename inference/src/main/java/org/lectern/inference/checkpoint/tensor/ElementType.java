package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;

/// A number format that Lectern reads: plain numbers, and the blocks of GGUF files.
public enum ElementType {
    F32(1, 4, (row, offset, weights, start) -> weights[start] = Bytes.single(row, offset)),
    F16(1, 2, (row, offset, weights, start) -> weights[start] = Bytes.half(row, offset)),
    BF16(1, 2, (row, offset, weights, start) -> weights[start] = Float
            .intBitsToFloat(Bytes.unsignedShort(row, offset) << 16)),
    /// Of a matrix whose rows each have a scale in another tensor.
    I8(1, 1, (row, offset, weights, start) -> weights[start] = Bytes.signed(row, offset)),
    Q4_0(32, 18, SmallBlocks::q40),
    Q4_1(32, 20, SmallBlocks::q41),
    Q5_0(32, 22, SmallBlocks::q50),
    Q5_1(32, 24, SmallBlocks::q51),
    Q8_0(32, 34, SmallBlocks::q80),
    IQ4_NL(32, 18, SmallBlocks::iq4nl),
    Q2_K(256, 84, SuperBlocks::q2),
    Q3_K(256, 110, SuperBlocks::q3),
    Q4_K(256, 144, SuperBlocks::q4),
    Q5_K(256, 176, SuperBlocks::q5),
    Q6_K(256, 210, SuperBlocks::q6),
    IQ4_XS(256, 136, SuperBlocks::iq4xs);

    private final int blockWeights;
    private final int blockBytes;
    private final BlockReader reader;

    ElementType(int blockWeights, int blockBytes, BlockReader reader) {
        this.blockWeights = blockWeights;
        this.blockBytes = blockBytes;
        this.reader = reader;
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

    /// Turns stored blocks into weights.
    ///
    /// @param weights gets as many as it has room for, a whole number of blocks
    void read(MemorySegment row, float[] weights, int count) {
        for (int block = 0; block < count / blockWeights; block++) {
            reader.read(row, (long) block * blockBytes, weights, block * blockWeights);
        }
    }
}
