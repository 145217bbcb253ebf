package org.lectern.inference.ranking;

import java.util.Map;
import java.util.Objects;
import org.lectern.inference.runtime.FloatTensor;

/// The logits of one run.
///
/// @param start [tokens]; of the first token: that the answer is not in the passage
/// @param end [tokens], likewise
/// @param support [tokens]
/// @param verdict 0 from a ranker that gives none
record Scores(float[] start, float[] end, float relevance, float[] support, float verdict) {
    static final String START = "start";
    static final String END = "end";
    static final String RELEVANCE = "relevance";
    static final String SUPPORT = "support";
    static final String VERDICT = "verdict";

    static Scores of(Map<String, FloatTensor> outputs, int tokens) {
        return new Scores(output(outputs, START).toArray(0, tokens), output(outputs, END).toArray(0, tokens),
                output(outputs, RELEVANCE).get(0), output(outputs, SUPPORT).toArray(0, tokens),
                outputs.containsKey(VERDICT) ? output(outputs, VERDICT).get(0) : 0);
    }

    private static FloatTensor output(Map<String, FloatTensor> outputs, String name) {
        return Objects.requireNonNull(outputs.get(name), "the run was asked for it");
    }
}
