package org.lectern.inference.export;

/// The two kinds of tokens of a pass, kept apart from the embedding to the last norm because their weights differ.
///
/// @param base ordinary tokens, [B, T - C, width]
/// @param candidate candidate tokens, [B, C, width]
record Stream(String base, String candidate) {}
