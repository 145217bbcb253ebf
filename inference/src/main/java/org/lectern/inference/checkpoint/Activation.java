package org.lectern.inference.checkpoint;

/// What a feed-forward layer's gate goes through.
public enum Activation {
    SILU,
    /// GELU by its approximation with a hyperbolic tangent.
    GELU_TANH
}
