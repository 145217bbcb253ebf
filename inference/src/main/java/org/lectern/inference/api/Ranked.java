package org.lectern.inference.api;

import java.util.Optional;

/// A passage's rank for a question.
///
/// @param chunk index in [StudiedText#chunks()]
/// @param words how well it matches the question's words, in standard deviations of all passages in scope
/// @param meaning the same of its meaning; 0 while it is not studied
/// @param found what the retriever makes of both
/// @param read what was made of it when it was read with the question; empty where it was not
public record Ranked(int chunk, TextRange range, double words, double meaning, double found, Optional<Read> read) {
    /// What the ranker reads in a passage.
    ///
    /// @param relevance a logit: whether it holds the answer
    /// @param margin by how much the likeliest words are likelier than that the answer is not here, in logarithms
    /// @param answer those words, in the text
    public record Read(double relevance, double margin, TextRange answer) {}
}
