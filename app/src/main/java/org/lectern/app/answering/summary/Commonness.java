package org.lectern.app.answering.summary;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much sentences have to do with what a part of a text is about, by its most frequent words alone: cheap, and for languages that no
/// network here reads (after SumBasic, Nenkova and Vanderwende 2005).
final class Commonness {
    private static final int LEAST = 3; // sentences

    private final Map<String, Integer> counts = new HashMap<>();
    private final int most;

    Commonness(List<SummarySentence> sentences) {
        sentences.forEach(sentence -> sentence.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
        counts.values().removeIf(count -> count < LEAST);
        most = counts.isEmpty() ? 1 : Collections.max(counts.values());
    }

    /// 0 to 1.
    double of(SummarySentence sentence) {
        var terms = sentence.terms();
        var sum = terms.stream().mapToDouble(term -> Math.log1p(counts.getOrDefault(term, 0))).sum();
        return terms.isEmpty() ? 0 : sum / terms.size() / Math.log1p(most);
    }
}
