package org.lectern.inference.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.tokenizer.Encoding;

/// Finds the likeliest answers in a passage.
final class SpanFinder {
    private static final int LONGEST = 30; // tokens
    private static final int KEPT = 3;
    private static final String SENTENCE_ENDS = ".!?。！？";
    /// Pairs of beginnings and ends that are looked at for the best: several may be the same words.
    private static final int LOOKED_AT = 20;

    private final ReaderInput input;
    private final double[] start; // log-probabilities of the passage's tokens, and behind them of "not here"
    private final double[] end;
    private final boolean[] aside; // of the passage's tokens

    private record Pair(int first, int last, double score) {}

    SpanFinder(ReaderInput input, Scores scores) {
        this.input = input;
        start = logProbabilities(scores.start());
        end = logProbabilities(scores.end());
        aside = new boolean[input.tokens().length()];
        for (int token = 0; token < aside.length; token++) {
            aside[token] = input.passage().isAside(input.tokens().range(token));
        }
    }

    private double[] logProbabilities(float[] logits) {
        int tokens = input.tokens().length();
        double[] values = new double[tokens + 1];
        double largest = logits[0];
        for (int token = 0; token < tokens; token++) {
            values[token] = logits[input.first() + token];
            largest = Math.max(largest, values[token]);
        }
        values[tokens] = logits[0];
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - largest);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= largest + Math.log(sum);
        }
        return values;
    }

    double none() {
        return start[start.length - 1] + end[end.length - 1];
    }

    /// The best, of the same words only the likeliest.
    List<Span> best() {
        Map<TextRange, Span> spans = new LinkedHashMap<>();
        for (Pair pair : bestPairs()) {
            TextRange range = wholeWords(pair);
            if (spans.size() < KEPT) {
                spans.putIfAbsent(range, new Span(range, pair.score));
            }
        }
        return List.copyOf(spans.values());
    }

    private List<Pair> bestPairs() {
        List<Pair> best = new ArrayList<>();
        int tokens = input.tokens().length();
        for (int first = 0; first < tokens; first++) {
            for (int last = first; last < Math.min(tokens, first + LONGEST) && !aside[last]; last++) {
                double score = start[first] + end[last];
                if ((best.size() < LOOKED_AT || score > best.getLast().score) && !saysItTwice(first, last)) {
                    insert(best, new Pair(first, last, score));
                }
            }
        }
        return best;
    }

    // words that stand in two sentences: the beginning of one mention, the end of the other, and all between
    private boolean saysItTwice(int first, int last) {
        int[] ids = input.tokens().ids();
        for (int length = 1; 2 * length <= last - first; length++) {
            int again = last - length + 1;
            if (Arrays.equals(ids, first, first + length, ids, again, last + 1)
                    && endsASentence(first + length, again)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsASentence(int from, int to) {
        return IntStream.range(from, to).anyMatch(token -> input.tokens().range(token).length() == 1
                && SENTENCE_ENDS.indexOf(input.passage().text().charAt(input.tokens().starts()[token])) >= 0);
    }

    private static void insert(List<Pair> best, Pair pair) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).score < pair.score) {
            place--;
        }
        best.add(place, pair);
        if (best.size() > LOOKED_AT) {
            best.removeLast();
        }
    }

    private TextRange wholeWords(Pair pair) {
        Encoding tokens = input.tokens();
        return WholePhrases.around(input.passage().text(),
                new TextRange(tokens.starts()[pair.first], tokens.ends()[pair.last]));
    }
}
