package org.lectern.inference.api;

/// A passage's rank for a question.
///
/// @param chunk index in [StudiedText#chunks()]
/// @param words how well it matches the question's words, in standard deviations of all passages in scope
/// @param meaning the same of its meaning; 0 while it is not studied
/// @param found what the retriever makes of both
public record Ranked(int chunk, TextRange range, double words, double meaning, double found) {}
