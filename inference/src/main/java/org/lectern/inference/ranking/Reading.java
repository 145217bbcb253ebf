package org.lectern.inference.ranking;

import java.util.List;
import org.lectern.inference.api.passage.Ranked;

/// What a ranker makes of a question and one passage.
///
/// @param relevance a logit: whether the passage holds the answer, to be compared with those of other passages and with 0 for none
/// @param verdict a logit: the answer to a question for yes or no is yes
/// @param none log-probability, as a span's, that the answer is not in the passage
/// @param spans the likeliest answers in the passage, best first; none where nothing could be quoted
/// @param sentences in order; those of a long passage that were not read, and asides, are left out
public record Reading(double relevance, double verdict, double none, List<Span> spans, List<Support> sentences) {
    public Reading {
        spans = List.copyOf(spans);
        sentences = List.copyOf(sentences);
    }

    /// The same for the application.
    ///
    /// @param start where the passage begins in its text
    /// @param score by which it is compared with other passages
    public Ranked.Read told(int start, double score) {
        return new Ranked.Read(relevance, verdict, score,
                spans.stream().map(span -> new Ranked.Span(span.range().from(start), span.logProbability() - none))
                        .toList(),
                sentences.stream().map(sentence -> new Ranked.Sentence(sentence.range().from(start), sentence.score()))
                        .toList());
    }

    /// By how much the best words are likelier than that the answer is not here, in logarithms; there must be some.
    public double margin() {
        return spans.getFirst().logProbability() - none;
    }
}
