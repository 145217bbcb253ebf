package org.lectern.app.answering.summary;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether sentences name who and what a part of a text is mostly about: words that are capitals inside sentences again and again.
final class Names {
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;]\\s)\\p{Lu}\\p{L}{2,}");
    private static final double OFTEN = 0.1; // of how often the most frequent stands there
    private static final int LEAST = 3; // times

    private final Map<String, Integer> counts = new HashMap<>();
    private final double often;

    Names(List<SummarySentence> sentences) {
        sentences.forEach(sentence -> in(sentence).forEach(name -> counts.merge(name, 1, Integer::sum)));
        often = Math.max(LEAST, counts.isEmpty() ? 0 : OFTEN * Collections.max(counts.values()));
    }

    /// 1 with a frequent name, else 0.
    double of(SummarySentence sentence) {
        return in(sentence).anyMatch(name -> counts.getOrDefault(name, 0) >= often) ? 1 : 0;
    }

    private static Stream<String> in(SummarySentence sentence) {
        return NAME.matcher(sentence.text()).results().map(MatchResult::group);
    }
}
