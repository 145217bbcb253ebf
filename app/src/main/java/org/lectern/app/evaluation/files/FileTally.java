package org.lectern.app.evaluation.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many answers were right, doubted and silently wrong, by the kind of question.
///
/// @param kinds those that were asked
public record FileTally(Map<AskedKind, Line> kinds, Line all) {
    public FileTally {
        kinds = new EnumMap<>(kinds);
    }

    /// Figures of some questions.
    ///
    /// @param questions with those that only eyes can judge
    /// @param counts how many were judged so
    /// @param placeRight share of the questions with a known place; empty without any
    /// @param seconds mean, from asking to the end
    public record Line(int questions, Map<Judged, Integer> counts, Optional<Double> placeRight, double seconds) {
        static Line of(List<JudgedAnswer> answers) {
            var counts = new EnumMap<Judged, Integer>(Judged.class);
            answers.forEach(answer -> counts.merge(answer.judged(), 1, Integer::sum));
            var places = answers.stream().map(JudgedAnswer::placeRight).flatMap(Optional::stream).toList();
            return new Line(answers.size(), counts,
                    places.isEmpty()
                            ? Optional.empty()
                            : Optional.of((double) places.stream().filter(right -> right).count() / places.size()),
                    answers.stream().mapToDouble(JudgedAnswer::seconds).average().orElse(0));
        }

        public int count(Judged judged) {
            return counts.getOrDefault(judged, 0);
        }

        /// Share of those that a rule judges; empty without any.
        public Optional<Double> share(Judged judged) {
            var ruled = questions - count(Judged.BY_EYE);
            return ruled == 0 ? Optional.empty() : Optional.of((double) count(judged) / ruled);
        }
    }

    public static FileTally of(List<JudgedAnswer> answers) {
        var kinds = new EnumMap<AskedKind, Line>(AskedKind.class);
        Arrays.stream(AskedKind.values()).forEach(kind -> {
            var of = answers.stream().filter(answer -> answer.question().kind() == kind).toList();
            if (!of.isEmpty()) {
                kinds.put(kind, Line.of(of));
            }
        });
        return new FileTally(kinds, Line.of(new ArrayList<>(answers)));
    }
}
