package org.lectern.inference.ranking;

import org.lectern.inference.api.TextRange;

/// Whole words of a passage that may be the answer.
///
/// @param range in the passage
/// @param logProbability of its beginning and its end among all places of the passage and "not here"
public record Span(TextRange range, double logProbability) {}
