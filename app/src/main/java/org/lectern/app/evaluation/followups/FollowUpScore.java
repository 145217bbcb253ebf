package org.lectern.app.evaluation.followups;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How many follow-ups are understood, and how few whole questions are changed (docs/evaluation/followups.md).
///
/// @param counts by how a question leans, and of all that lean (`follow-ups`) and stand alone (`whole questions`)
/// @param seconds for a question on average
public record FollowUpScore(Map<String, Count> counts, double seconds) {
    public static final String LEANING = "follow-ups";
    public static final String WHOLE = "whole questions";

    /// Of one kind of row; where nothing is to be changed all three are the questions left as they are.
    public record Count(int rows, int understood, int half, int close) {
        static final Count NONE = new Count(0, 0, 0, 0);

        private Count with(boolean understands, boolean halfOf, boolean closeTo) {
            return new Count(rows + 1, understood + (understands ? 1 : 0), half + (halfOf ? 1 : 0),
                    close + (closeTo ? 1 : 0));
        }

        public double share() {
            return (double) understood / rows;
        }
    }

    public FollowUpScore {
        counts = Map.copyOf(counts);
    }

    /// A row and what was made of its question; empty where it was left as it is.
    record Meant(FollowUpRow row, Optional<String> meaning) {}

    static FollowUpScore of(List<Meant> all, double seconds) {
        var counts = new LinkedHashMap<String, Count>();
        for (var one : all) {
            var row = one.row();
            var understanding = Understanding.of(row, one.meaning().orElse(row.question()));
            boolean left = row.standsAlone() && one.meaning().isEmpty();
            boolean leans = !row.standsAlone();
            for (String key : List.of(row.changes(), leans ? LEANING : WHOLE)) {
                counts.put(key,
                        counts.getOrDefault(key, Count.NONE).with(left || (leans && understanding.isUnderstood()),
                                left || (leans && understanding.isHalf()), left || (leans && understanding.isClose())));
            }
        }
        return new FollowUpScore(counts, seconds);
    }

    /// A line for each kind of row.
    public String table() {
        var lines = new StringBuilder("| | rows | understood | half | close |\n|---|---|---|---|---|");
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> lines.append(String.format(
                Locale.ROOT, "%n| %s | %d | %.1f%% | %.1f%% | %.1f%% |", entry.getKey(), entry.getValue().rows(),
                100 * entry.getValue().share(), 100.0 * entry.getValue().half() / entry.getValue().rows(),
                100.0 * entry.getValue().close() / entry.getValue().rows())));
        return lines.toString();
    }
}
