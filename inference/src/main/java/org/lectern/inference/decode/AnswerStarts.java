package org.lectern.inference.decode;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Where in a text an answer seems to begin. The text's tokens know which of them that is, because they saw the question; the
/// logits tell only which token comes next.
///
/// @param tokens of the text
/// @param scores of each token, on a logarithmic scale, [tokens]
/// @param weight of the scores beside the logits
record AnswerStarts(int[] tokens, float[] scores, double weight) {
    static final AnswerStarts UNKNOWN = new AnswerStarts(new int[0], new float[0], 0);

    /// The logits of an answer's first token with these scores in them; what the text's tokens have of the probability together
    /// stays as it is.
    float[] weigh(float[] logits) {
        if (tokens.length == 0 || weight == 0) {
            return logits;
        }
        Map<Integer, Float> best = new HashMap<>();
        for (int i = 0; i < tokens.length; i++) {
            best.merge(tokens[i], scores[i], Math::max);
        }
        float[] weighed = logits.clone();
        best.forEach((token, score) -> weighed[token] += (float) (weight * score));
        float shift = (float) (logSum(logits, best.keySet()) - logSum(weighed, best.keySet()));
        best.keySet().forEach(token -> weighed[token] += shift);
        return weighed;
    }

    private static double logSum(float[] logits, Set<Integer> tokens) {
        double highest = tokens.stream().mapToDouble(token -> logits[token]).max().orElse(0);
        return highest + Math.log(tokens.stream().mapToDouble(token -> Math.exp(logits[token] - highest)).sum());
    }
}
