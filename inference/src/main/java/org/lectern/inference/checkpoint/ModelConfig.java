package org.lectern.inference.checkpoint;

import java.util.OptionalInt;
import java.util.Set;

/// A decoder and how it is used.
///
/// @param name what the model calls itself, or its folder's name
/// @param bosToken id that stands before every text, where the model has one
/// @param endTokens ids that end an answer
public record ModelConfig(String name, Decoder decoder, OptionalInt bosToken, Set<Integer> endTokens,
        LecternConfig lectern) {
    public ModelConfig {
        endTokens = Set.copyOf(endTokens);
    }

    /// The same, used in another way.
    public ModelConfig with(LecternConfig other) {
        return new ModelConfig(name, decoder, bosToken, endTokens, other);
    }
}
