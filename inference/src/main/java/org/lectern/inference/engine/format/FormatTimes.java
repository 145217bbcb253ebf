package org.lectern.inference.engine.format;

/// What a format costs, in seconds of the processor, those of all threads added up.
///
/// @param encodeSeconds of a batch of chunks
/// @param stepSeconds of one further answer token over 16 chunks
record FormatTimes(double encodeSeconds, double stepSeconds) {
    /// Tokens of a short answer: so many steps count as much as the encoding.
    private static final int STEPS = 16;

    FormatTimes best(FormatTimes other) {
        return new FormatTimes(Math.min(encodeSeconds, other.encodeSeconds),
                Math.min(stepSeconds, other.stepSeconds));
    }

    double cost() {
        return encodeSeconds + STEPS * stepSeconds;
    }
}
