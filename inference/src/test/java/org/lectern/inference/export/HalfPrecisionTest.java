package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HalfPrecisionTest {
    @Test
    void writesLittleEndianHalves() {
        assertArrayEquals(new byte[]{0, 0x3C, 0, (byte) 0xC0}, HalfPrecision.bytes(1, -2));
    }

    @Test
    void clampsWhatIsTooLarge() {
        assertArrayEquals(new byte[]{(byte) 0xFF, 0x7B, (byte) 0xFF, (byte) 0xFB}, HalfPrecision.bytes(1e9f, -1e9f));
    }
}
