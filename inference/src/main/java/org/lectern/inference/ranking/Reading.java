package org.lectern.inference.ranking;

import java.util.List;

/// What a ranker makes of a question and one passage.
///
/// @param relevance a logit: whether the passage holds the answer, to be compared with those of other passages and with 0 for none
/// @param none log-probability, as a span's, that the answer is not in the passage
/// @param spans the likeliest answers in the passage, best first; none where the passage has no word
/// @param sentences in order; those of a long passage that were not read are left out
public record Reading(double relevance, double none, List<Span> spans, List<Support> sentences) {
    public Reading {
        spans = List.copyOf(spans);
        sentences = List.copyOf(sentences);
    }

    /// By how much the best words are likelier than that the answer is not here, in logarithms; there must be some.
    public double margin() {
        return spans.getFirst().logProbability() - none;
    }
}
