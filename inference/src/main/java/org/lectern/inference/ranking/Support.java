package org.lectern.inference.ranking;

import org.lectern.inference.api.TextRange;

/// How much a sentence of a passage answers the question.
///
/// @param range in the passage, without white space around
/// @param score a logit
public record Support(TextRange range, double score) {}
