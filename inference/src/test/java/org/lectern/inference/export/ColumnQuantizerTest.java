package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnQuantizerTest {
    @Test
    void codesEveryOutputByItsLargestWeight() {
        ColumnQuantizer.Columns columns = ColumnQuantizer.quantize(new float[]{127, -127, 1, 0, 0.5f, -1}, 3);
        assertArrayEquals(new float[]{1, 1 / 127f}, columns.scales());
        assertArrayEquals(new byte[]{(byte) 255, (byte) 128, 1, (byte) 192, (byte) 129, 1}, columns.codes());
    }

    @Test
    void leavesAnOutputOfZerosAtZero() {
        ColumnQuantizer.Columns columns = ColumnQuantizer.quantize(new float[4], 4);
        assertArrayEquals(ColumnQuantizer.zeroPoints(4), columns.codes());
    }

    @Test
    void staysWithinHalfAStepOfEveryWeight() {
        int in = 50;
        int out = 6;
        float[] weights = BlockQuantizerTest.random(in * out);
        ColumnQuantizer.Columns columns = ColumnQuantizer.quantize(weights, in);
        for (int column = 0; column < out; column++) {
            float scale = columns.scales()[column];
            for (int row = 0; row < in; row++) {
                int code = columns.codes()[row * out + column] & 0xFF;
                assertEquals(weights[column * in + row], scale * (code - 128), 0.5001f * scale);
            }
        }
    }
}
