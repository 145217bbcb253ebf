package org.lectern.inference.chunk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well the words of chunks match those of a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
/// 2009) with the chunks themselves as the collection.
public final class WordMatch {
    private static final double SATURATION = 1.2; // k1
    private static final double LENGTH = 0.75; // b

    private WordMatch() {}

    /// How often a chunk has each of the question's words.
    private record Counts(int words, Map<String, Integer> ofQuestion) {
        static Counts of(TokenWords chunk, Set<String> question) {
            Map<String, Integer> found = new HashMap<>();
            for (String word : chunk.words()) {
                if (question.contains(word)) {
                    found.merge(word, 1, Integer::sum);
                }
            }
            return new Counts(chunk.words().length, found);
        }
    }

    /// @return [chunks], 0 where no word of the question occurs
    public static float[] scores(TokenWords question, List<TokenWords> chunks) {
        Set<String> asked = new HashSet<>(List.of(question.words()));
        List<Counts> counts = chunks.stream().map(chunk -> Counts.of(chunk, asked)).toList();
        Map<String, Integer> holders = new HashMap<>(); // chunks with the word
        counts.forEach(chunk -> chunk.ofQuestion.keySet().forEach(word -> holders.merge(word, 1, Integer::sum)));
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
}
