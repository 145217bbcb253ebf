package org.lectern.inference.graph;

import java.util.Optional;

/// What an adapter adds to the linear layers of a decoder: x · downᵀ · upᵀ.
public interface LowRankUpdates {
    int rank();

    /// The update of one layer, read now.
    ///
    /// @param target a name of [UpdateGroup#targets]
    /// @return empty where the adapter adds nothing
    Optional<Factors> factors(int layer, String target);

    /// Two matrices of one layer.
    ///
    /// @param down [rank, in]
    /// @param up [out, rank], scale included
    record Factors(float[] down, float[] up) {}
}
