package org.lectern.inference.index;

import java.util.BitSet;

/// The vectors of passages in 8 bits a number, as they come.
final class Vectors {
    private static final int LARGEST = 127;

    private final int width;
    private final byte[] numbers;
    private final float[] scales;
    private final BitSet known;

    /// One passage's vector.
    ///
    /// @param scale by which the numbers are multiplied
    record Rounded(float scale, byte[] numbers) {
        static Rounded of(float[] vector) {
            float largest = Float.MIN_NORMAL;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            float scale = largest / LARGEST;
            byte[] numbers = new byte[vector.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (byte) Math.round(vector[i] / scale);
            }
            return new Rounded(scale, numbers);
        }
    }

    Vectors(int passages, int width) {
        this.width = width;
        numbers = new byte[Math.multiplyExact(passages, width)];
        scales = new float[passages];
        known = new BitSet(passages);
    }

    synchronized void set(int passage, Rounded vector) {
        System.arraycopy(vector.numbers, 0, numbers, passage * width, width);
        scales[passage] = vector.scale;
        known.set(passage);
    }

    synchronized int count() {
        return known.cardinality();
    }

    /// The passages that have no vector yet.
    synchronized BitSet missing() {
        BitSet missing = new BitSet(scales.length);
        missing.set(0, scales.length);
        missing.andNot(known);
        return missing;
    }

    /// How near a passage is to a question, NaN while it has no vector.
    ///
    /// @param question of length 1
    synchronized double nearness(int passage, float[] question) {
        if (!known.get(passage)) {
            return Double.NaN;
        }
        float sum = 0;
        for (int i = 0, place = passage * width; i < width; i++, place++) {
            sum += question[i] * numbers[place];
        }
        return (double) sum * scales[passage];
    }
}
