package org.lectern.inference.checkpoint.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Blocks of GGUF files against what llama.cpp's own reader makes of them.
class BlocksTest {
    private static final short ONE = 0x3C00;
    private static final short HALF = 0x3800;
    private static final short MINUS_ONE = (short) 0xBC00;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Q4_0   | 0=1          | 0=-3 1=2 15=-8 16=-3 31=0                                            | -21    | 123",
            "Q4_1   | 0=.5 2=-1    | 0=6.5 1=1 15=4 16=3.5 31=5                                           | 90.5   | 96.5",
            "Q5_0   | 0=1          | 0=9 1=-2 15=-12 16=14 31=1                                           | 15     | 247",
            "Q5_1   | 0=.5 2=-1    | 0=8.5 1=11 15=14 16=8.5 31=1.5                                       | 220.5  | 224.5",
            "Q8_0   | 0=.25        | 0=21.25 1=30.5 15=-32 16=-22.75 31=-12                               | -44    | 543",
            "IQ4_NL | 0=1          | 0=-35 1=25 15=-127 16=-35 31=1                                       | -257   | 1705",
            "Q2_K   | 80=1 82=.5   | 0=33 1=0 16=-1.5 33=-2.5 64=10.5 128=7.5 200=8 255=4.5               | 2059   | 2564",
            "Q3_K   | 108=1        | 0=81 1=-108 16=-96 33=44 64=34 128=2 200=25 255=42                   | 958    | 9210",
            "Q4_K   | 0=.5 2=.25   | 0=157.75 1=-12.75 33=10 64=210.25 128=211.5 200=69.25 255=24.25      | 27220  | 27514",
            "Q5_K   | 0=.5 2=.25   | 0=405.75 1=-12.75 33=-2 64=210.25 128=523.5 200=69.25 255=54.25      | 58108  | 58279.5",
            "Q6_K   | 208=.5       | 0=-715.5 1=848 16=-216 33=-336 64=-1520 128=-175.5 200=544.5 255=-30 | 2306   | 133251",
            "IQ4_XS | 0=1          | 0=65 1=-1 33=-7 64=780 128=-585 200=1140 255=-16                     | -11005 | 166663"})
    void readsEveryBlock(ElementType type, String halves, String weights, double sum, double magnitude) {
        byte[] block = new byte[type.blockBytes()];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (37 * i + 11);
        }
        for (String half : halves.split(" ")) {
            put(block, Integer.parseInt(half.split("=")[0]),
                    Float.floatToFloat16(Float.parseFloat(half.split("=")[1])));
        }
        float[] read = tensor(type, block).toFloats();
        for (String weight : weights.split(" ")) {
            assertEquals(Float.parseFloat(weight.split("=")[1]), read[Integer.parseInt(weight.split("=")[0])], weight);
        }
        assertEquals(sum, IntStream.range(0, read.length).mapToDouble(i -> read[i]).sum());
        assertEquals(magnitude, IntStream.range(0, read.length).mapToDouble(i -> Math.abs(read[i])).sum());
    }

    @Test
    void fourBitsHaveTheLaterHalfOfTheWeightsAbove() {
        byte[] block = block(ElementType.Q4_0, ONE);
        Arrays.fill(block, 2, 18, (byte) 0x80);
        float[] expected = new float[32];
        Arrays.fill(expected, 0, 16, -8);
        assertArrayEquals(expected, tensor(ElementType.Q4_0, block).toFloats());
    }

    @Test
    void minimaAreAdded() {
        byte[] block = block(ElementType.Q4_1, HALF);
        put(block, 2, MINUS_ONE);
        block[4] = 0x21;
        float[] weights = tensor(ElementType.Q4_1, block).toFloats();
        assertEquals(-0.5f, weights[0]);
        assertEquals(0, weights[16]);
    }

    @Test
    void fifthBitsStandApart() {
        byte[] block = block(ElementType.Q5_0, ONE);
        block[2] = 1;
        float[] expected = new float[32];
        Arrays.fill(expected, -16);
        expected[0] = 0;
        assertArrayEquals(expected, tensor(ElementType.Q5_0, block).toFloats());
    }

    @Test
    void eightBitsAreSigned() {
        byte[] block = block(ElementType.Q8_0, (short) 0x3400);
        block[2] = (byte) 0x80;
        assertEquals(-32, tensor(ElementType.Q8_0, block).toFloats()[0]);
    }

    @Test
    void sixBitsAreFromMinus32On() {
        byte[] block = new byte[ElementType.Q6_K.blockBytes()];
        Arrays.fill(block, 192, 208, (byte) 1);
        put(block, 208, ONE);
        float[] expected = new float[256];
        Arrays.fill(expected, -32);
        assertArrayEquals(expected, tensor(ElementType.Q6_K, block).toFloats());
    }

    @Test
    void scalesOfScalesAndMinimaAreApart() {
        byte[] block = block(ElementType.Q4_K, ONE);
        block[4] = 1;
        block[16] = 0x0F;
        float[] expected = new float[32];
        expected[0] = 15;
        assertArrayEquals(expected, Arrays.copyOf(tensor(ElementType.Q4_K, block).toFloats(), 32));
        put(block, 2, ONE);
        block[8] = 2;
        Arrays.fill(expected, -2);
        expected[0] = 13;
        assertArrayEquals(expected, Arrays.copyOf(tensor(ElementType.Q4_K, block).toFloats(), 32));
    }

    @Test
    void aScaleThatIsNoNumberIsSeen() {
        assertFalse(tensor(ElementType.Q4_0, block(ElementType.Q4_0, (short) 0x7E00)).isFinite());
    }

    @Test
    void rowsMoveAsTheyAreStored() {
        byte[] bytes = new byte[8 * ElementType.Q4_0.blockBytes()];
        for (int row = 0; row < 8; row++) {
            bytes[row * ElementType.Q4_0.blockBytes() + 2] = (byte) row;
        }
        Tensor tensor = new Tensor("q", ElementType.Q4_0, List.of(8, 32), MemorySegment.ofArray(bytes))
                .ordered("q", RowOrder.interleavedHeads(4));
        int[] stored = IntStream.range(0, 8).map(row -> tensor.row(row).toArray(
                ValueLayout.JAVA_BYTE)[2]).toArray();
        assertArrayEquals(new int[]{0, 2, 1, 3, 4, 6, 5, 7}, stored);
        assertEquals(ElementType.Q4_0.blockBytes(), tensor.row(0).byteSize());
    }

    private static byte[] block(ElementType type, short scale) {
        byte[] block = new byte[type.blockBytes()];
        put(block, 0, scale);
        return block;
    }

    private static void put(byte[] block, int at, short half) {
        ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).putShort(at, half);
    }

    private static Tensor tensor(ElementType type, byte[] block) {
        return new Tensor("blocks", type, List.of(1, type.blockWeights()), MemorySegment.ofArray(block));
    }
}
