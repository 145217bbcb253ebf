package org.lectern.inference.checkpoint.family;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.RopeScaling;

/// Numbers of models that were stretched to longer contexts than they were first trained on.
public final class LongContext {
    private static final int MOST_FREQUENCIES = 256;

    private LongContext() {}

    /// The same divisor for every frequency.
    ///
    /// @param file that errors name
    public static List<Float> evenly(Path file, double factor, int frequencies) throws CheckpointException {
        if (frequencies > MOST_FREQUENCIES) {
            throw new CheckpointException(file, "rotates " + 2L * frequencies + " numbers of a head.");
        }
        List<Float> divisors = Collections.nCopies(frequencies, (float) factor);
        check(file, divisors, frequencies);
        return divisors;
    }

    /// Refuses divisors that are no positive numbers, or too many or too few.
    public static void check(Path file, List<Float> divisors, int frequencies) throws CheckpointException {
        if (divisors.size() != frequencies) {
            throw new CheckpointException(file,
                    "divides " + frequencies + " rotary frequencies by " + divisors.size() + " numbers.");
        }
        for (float divisor : divisors) {
            if (!(divisor > 0) || !Float.isFinite(divisor)) {
                throw new CheckpointException(file, "divides rotary frequencies by " + divisor + ".");
            }
        }
    }

    public static RopeScaling.Yarn yarn(Path file, double factor, double fast, double slow, int original,
            boolean whole) throws CheckpointException {
        if (!(factor >= 1) || !(slow > 0) || !(fast > slow) || !Double.isFinite(fast)) {
            throw new CheckpointException(file, "stretches rotary frequencies by " + factor + " between " + slow
                    + " and " + fast + " turns, which cannot be done.");
        }
        return new RopeScaling.Yarn(factor, fast, slow, original, whole);
    }

    /// What YaRN multiplies cosines and sines by.
    public static double yarnFactor(double factor, double weight) {
        return factor <= 1 ? 1 : 0.1 * weight * Math.log(factor) + 1;
    }

    /// What LongRoPE (arXiv 2402.13753) multiplies cosines and sines by.
    ///
    /// @param original positions before the stretching
    /// @param factor how many times as many there are now
    public static double longRopeFactor(int original, double factor) {
        return factor <= 1 ? 1 : Math.sqrt(1 + Math.log(factor) / Math.log(original));
    }
}
