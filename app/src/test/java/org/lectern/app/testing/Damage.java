package org.lectern.app.testing;

import java.util.Arrays;
import java.util.Random;

/// Spoils the bytes of a file in the ways in which disks, networks and attackers do; the same seed does the same harm.
public final class Damage {
    private static final int KINDS = 6;

    private Damage() {}

    public static byte[] of(byte[] whole, long seed) {
        var random = new Random(seed);
        return switch ((int) (seed % KINDS)) {
            case 0 -> flipped(whole, 1 + random.nextInt(4), random);
            case 1 -> flipped(whole, 16 + random.nextInt(200), random);
            case 2 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 3 -> without(whole, random.nextInt(whole.length), 1 + random.nextInt(whole.length / 4));
            case 4 -> zeroed(whole, random.nextInt(whole.length), 1 + random.nextInt(512));
            default -> shifted(whole, random.nextInt(whole.length), random);
        };
    }

    private static byte[] flipped(byte[] whole, int times, Random random) {
        var flipped = whole.clone();
        for (var i = 0; i < times; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    /// With a piece cut out, such as the end of a stream.
    private static byte[] without(byte[] whole, int from, int length) {
        var to = Math.min(whole.length, from + length);
        var rest = Arrays.copyOf(whole, whole.length - (to - from));
        System.arraycopy(whole, to, rest, from, whole.length - to);
        return rest;
    }

    private static byte[] zeroed(byte[] whole, int from, int length) {
        var zeroed = whole.clone();
        Arrays.fill(zeroed, from, Math.min(whole.length, from + length), (byte) 0);
        return zeroed;
    }

    /// With some bytes put in, so that all offsets after them are wrong.
    private static byte[] shifted(byte[] whole, int at, Random random) {
        var more = new byte[1 + random.nextInt(64)];
        random.nextBytes(more);
        var shifted = Arrays.copyOf(whole, whole.length + more.length);
        System.arraycopy(more, 0, shifted, at, more.length);
        System.arraycopy(whole, at, shifted, at + more.length, whole.length - at);
        return shifted;
    }
}
