package org.lectern.app.evaluation.bench;

import java.util.Objects;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sample that was asked.
///
/// @param scores measures by name, the one that counts first; 0 to 1
/// @param answer in words; of one that failed, why
/// @param isFailed whether it could not be asked, for which its scores are 0
public record Scored(String set, String id, Map<String, Integer> at, Map<String, Double> scores, String answer,
        double seconds, boolean isFailed) {
    public Scored {
        Objects.requireNonNull(set, "the set’s name");
        Objects.requireNonNull(id, "the sample’s");
        at = Map.copyOf(at);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /// One that did not fail.
    public Scored(String set, String id, Map<String, Integer> at, Map<String, Double> scores, String answer,
            double seconds) {
        this(set, id, at, scores, answer, seconds, false);
    }

    /// A measure; 0 where it has none of that name.
    public double score(String name) {
        return scores.getOrDefault(name, 0.0);
    }

    /// What the measure that counts is called.
    public String mainName() {
        return scores.keySet().iterator().next();
    }

    /// The measure that counts.
    public double main() {
        return scores.values().iterator().next();
    }
}
