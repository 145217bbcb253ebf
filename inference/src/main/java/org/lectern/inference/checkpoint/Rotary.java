package org.lectern.inference.checkpoint;

/// One way to rotate queries and keys by where they stand.
///
/// @param theta the base of the frequencies
/// @param factor what cosines and sines are multiplied by
public record Rotary(double theta, RopeScaling scaling, double factor) {
    public static Rotary plain(double theta) {
        return new Rotary(theta, new RopeScaling.None(), 1);
    }
}
