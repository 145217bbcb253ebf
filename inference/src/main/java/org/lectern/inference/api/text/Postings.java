package org.lectern.inference.api.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which passages have which terms, and how often.
public final class Postings {
    private final Map<String, Integer> terms;
    private final int[] starts; // of each term's passages, and the end of the last
    private final int[] passages; // ascending for each term
    private final int[] counts;
    private final int[] lengths; // terms of each passage

    private Postings(Map<String, Integer> terms, int[] starts, int[] passages, int[] counts, int[] lengths) {
        this.terms = terms;
        this.starts = starts;
        this.passages = passages;
        this.counts = counts;
        this.lengths = lengths;
    }

    /// @param texts of the passages
    public static Postings of(List<String> texts) {
        Builder builder = new Builder(texts.size());
        for (int passage = 0; passage < texts.size(); passage++) {
            int number = passage;
            Terms.of(texts.get(passage), term -> builder.add(number, term));
        }
        return builder.build();
    }

    /// Terms of a passage.
    int length(int passage) {
        return lengths[passage];
    }

    /// Hears the passages that have a term.
    @FunctionalInterface
    interface Taker {
        void take(int passage, int count);
    }

    void each(String term, Taker taker) {
        int number = terms.getOrDefault(term, -1);
        if (number >= 0) {
            for (int i = starts[number]; i < starts[number + 1]; i++) {
                taker.take(passages[i], counts[i]);
            }
        }
    }

    /// Entries in the order of the passages, to be sorted by term at the end.
    private static final class Builder {
        private final Map<String, Integer> terms = new HashMap<>();
        private final int[] lengths;
        private int[] latest = new int[1024]; // entry of each term
        private int[] entryTerms = new int[4096];
        private int[] entryPassages = new int[4096];
        private int[] entryCounts = new int[4096];
        private int entries;

        Builder(int passages) {
            lengths = new int[passages];
        }

        void add(int passage, String term) {
            lengths[passage]++;
            int known = terms.size();
            int number = terms.computeIfAbsent(term, _ -> known);
            if (number == latest.length) {
                latest = Arrays.copyOf(latest, 2 * number);
            }
            if (number < known && entryPassages[latest[number]] == passage) {
                entryCounts[latest[number]]++;
                return;
            }
            if (entries == entryTerms.length) {
                entryTerms = Arrays.copyOf(entryTerms, 2 * entries);
                entryPassages = Arrays.copyOf(entryPassages, 2 * entries);
                entryCounts = Arrays.copyOf(entryCounts, 2 * entries);
            }
            latest[number] = entries;
            entryTerms[entries] = number;
            entryPassages[entries] = passage;
            entryCounts[entries] = 1;
            entries++;
        }

        Postings build() {
            int[] starts = new int[terms.size() + 1];
            for (int entry = 0; entry < entries; entry++) {
                starts[entryTerms[entry] + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = starts.clone();
            int[] passages = new int[entries];
            int[] counts = new int[entries];
            for (int entry = 0; entry < entries; entry++) {
                int place = next[entryTerms[entry]]++;
                passages[place] = entryPassages[entry];
                counts[place] = entryCounts[entry];
            }
            return new Postings(terms, starts, passages, counts, lengths);
        }
    }
}
