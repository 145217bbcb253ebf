package org.lectern.inference.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How well the words of chunks match those of a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
/// 2009) with the chunks themselves as the collection.
public final class WordMatch {
    private static final double SATURATION = 1.2; // k1
    private static final double LENGTH = 0.75; // b

    private WordMatch() {}

    /// One chunk's words.
    private record Counts(int words, Map<String, Integer> ofQuestion) {
        static Counts of(String chunk, Set<String> question) {
            Map<String, Integer> found = new HashMap<>();
            int[] words = {0};
            wordsOf(chunk).forEach(word -> {
                words[0]++;
                if (question.contains(word)) {
                    found.merge(word, 1, Integer::sum);
                }
            });
            return new Counts(words[0], found);
        }
    }

    /// @param chunks their texts
    /// @return [chunks], 0 where no word of the question occurs
    public static float[] scores(String question, List<String> chunks) {
        Set<String> asked = new HashSet<>(wordsOf(question).toList());
        List<Counts> counts = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>(); // chunks with the word
        for (String chunk : chunks) {
            Counts one = Counts.of(chunk, asked);
            counts.add(one);
            one.ofQuestion.keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
        }
        double mean = counts.stream().mapToInt(Counts::words).average().orElse(1);
        float[] scores = new float[chunks.size()];
        for (int number = 0; number < scores.length; number++) {
            Counts chunk = counts.get(number);
            for (Map.Entry<String, Integer> word : chunk.ofQuestion.entrySet()) {
                double rarity = Math.log(1 + (scores.length - holders.get(word.getKey()) + 0.5)
                        / (holders.get(word.getKey()) + 0.5));
                double norm = SATURATION * (1 - LENGTH + LENGTH * chunk.words / mean);
                scores[number] += (float) (rarity * word.getValue() * (SATURATION + 1) / (word.getValue() + norm));
            }
        }
        return scores;
    }

    private static Stream<String> wordsOf(String text) {
        return Words.in(text).map(Words::folded);
    }
}
