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

    /// The encoded chunks of several studied texts, as if they stood one behind the other in one. The chunks in an
    /// [Attribution] are counted on from text to text, and their ranges refer each to its own text.
    ///
    /// @param texts of one engine, none twice
    record Several(List<Studied> texts) implements Context {
        public Several {
            texts = List.copyOf(texts);
        }
    }

    /// A short passage read directly by the decoder, without chunks; cut at the end to the trained length.
    record Passage(String text) implements Context {}

    /// Nothing: the model answers from its weights alone.
    record Nothing() implements Context {}
}
