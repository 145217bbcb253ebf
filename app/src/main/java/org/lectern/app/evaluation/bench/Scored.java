package org.lectern.app.evaluation.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sample that was answered.
///
/// @param scores measures by name, the one that counts first; 0 to 1
/// @param answer in words
public record Scored(String set, String id, Map<String, Integer> at, Map<String, Double> scores, String answer,
        double seconds) {
    public Scored {
        at = Map.copyOf(at);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /// A measure; 0 where it has none of that name.
    public double score(String name) {
        return scores.getOrDefault(name, 0.0);
    }

    /// The measure that counts.
    public double main() {
        return scores.values().iterator().next();
    }
}
