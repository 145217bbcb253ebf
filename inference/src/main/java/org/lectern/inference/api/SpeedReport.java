package org.lectern.inference.api;

import java.util.List;

/// What the inner parts of a decoder cost on this machine's processor, beside what the machine can do.
///
/// @param sgemmGflops floating-point operations per second, in thousands of millions, of large single-precision matrix
///     products on as many threads as the model uses
public record SpeedReport(double sgemmGflops, List<FormatSpeed> formats) {
    public SpeedReport {
        formats = List.copyOf(formats);
    }

    /// One weight format.
    ///
    /// @param encode a passage of 512 tokens
    /// @param question behind 16 passages at once
    /// @param decode tokens of an answer, one at a time behind a passage
    public record FormatSpeed(WeightFormat format, Rate encode, Rate question, Rate decode) {}

    /// How fast one thing is done.
    ///
    /// @param floorShare the least time relative to the time taken: the larger of the matrix products at the single-precision
    ///     rate, and of reading weights, keys and values at the rate of the memory; above 1 where integers beat single
    ///     precision
    public record Rate(double tokensPerSecond, double floorShare) {}
}
