package org.lectern.inference.api.memory;

import java.util.List;
import org.lectern.inference.api.WeightFormat;

/// Something that makes a model fit.
///
/// @param changes all of which it takes, mostly one
/// @param peak bytes that the model takes then
public record Remedy(List<Change> changes, long peak) {
    private static final long STEP = 64L << 20; // bytes in which budgets grow

    public Remedy {
        changes = List.copyOf(changes);
    }

    /// A larger budget, in steps that people choose in.
    ///
    /// @param least bytes that are enough
    public static Remedy larger(ModelNeeds needs, long least) {
        return new Remedy(List.of(new Budget(Math.ceilDiv(least, STEP) * STEP)), needs.peak());
    }

    /// What is to be set otherwise.
    public sealed interface Change {}

    /// Weights in fewer bits.
    public record Format(WeightFormat format) implements Change {}

    /// Fewer passages read for a question.
    public record Passages(int most) implements Change {}

    /// Less disk for what was computed of passages.
    public record Store(long bytes) implements Change {}

    /// A larger part of the machine's memory.
    public record Budget(long bytes) implements Change {}

    /// Another model, whose weights take so much at most; the only change that is no setting of the engine.
    public record SmallerModel(long weights) implements Change {}
}
