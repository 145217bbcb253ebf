package org.lectern.inference.api;

import java.util.List;

/// What a question is asked about.
public sealed interface Context {
    /// The encoded chunks of a studied text.
    ///
    /// @param scope only chunks that lie wholly inside one of these ranges take part, the others are omitted and the rest
    ///     renumbered; empty means the whole text
    record Studied(StudiedText text, List<TextRange> scope) implements Context {
        public Studied {
            scope = List.copyOf(scope);
        }
    }

    /// A short passage read directly by the decoder, without chunks; cut at the end to the trained length.
    record Passage(String text) implements Context {}

    /// Nothing: the model answers from its weights alone.
    record Nothing() implements Context {}
}
