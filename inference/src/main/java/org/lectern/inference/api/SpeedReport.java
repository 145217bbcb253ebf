package org.lectern.inference.api;

import java.util.List;

/// What the inner parts of a model cost on this machine's processor, beside what the machine can do.
///
/// @param sgemmGflops floating-point operations per second, in thousands of millions, of large single-precision matrix
///     products on as many threads as the model uses
public record SpeedReport(double sgemmGflops, List<FormatSpeed> formats) {
    public SpeedReport {
        formats = List.copyOf(formats);
    }

    /// One weight format.
    ///
    /// @param sgemmShare matrix-product operations per second while encoding, attention included, relative to
    ///     [SpeedReport#sgemmGflops]; above 1 where integers beat single precision
    /// @param stepSeconds of one further answer token of the exact decoder over 64 whole chunks
    /// @param stepFloorShare the least time of such a step relative to its time: the larger of its matrix products at the
    ///     single-precision rate, and of reading weights and chunk caches at the rate of the memory
    public record FormatSpeed(
            WeightFormat format,
            double encodeTokensPerSecond,
            double sgemmShare,
            double stepSeconds,
            double stepFloorShare) {}
}
