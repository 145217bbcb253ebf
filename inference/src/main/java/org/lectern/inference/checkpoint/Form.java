package org.lectern.inference.checkpoint;

import java.util.Set;

/// What the blocks of a decoder are made of.
///
/// @param biases projections that have one
public record Form(Norms norms, HeadNorms headNorms, Activation activation, Set<Projection> biases) {
    /// Norms before the branches, SiLU, no biases.
    public static final Form LLAMA = new Form(Norms.BEFORE, HeadNorms.NONE, Activation.SILU, Set.of());

    public Form {
        biases = Set.copyOf(biases);
    }
}
