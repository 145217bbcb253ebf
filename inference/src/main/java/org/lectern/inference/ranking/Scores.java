package org.lectern.inference.ranking;

import java.util.Map;
import org.lectern.inference.runtime.FloatTensor;

/// The logits of one run.
///
/// @param start [tokens]; of the first token: that the answer is not in the passage
/// @param end [tokens], likewise
/// @param support [tokens]
record Scores(float[] start, float[] end, float relevance, float[] support) {
    static final String START = "start";
    static final String END = "end";
    static final String RELEVANCE = "relevance";
    static final String SUPPORT = "support";

    static Scores of(Map<String, FloatTensor> outputs, int tokens) {
        return new Scores(outputs.get(START).toArray(0, tokens), outputs.get(END).toArray(0, tokens),
                outputs.get(RELEVANCE).get(0), outputs.get(SUPPORT).toArray(0, tokens));
    }
}
