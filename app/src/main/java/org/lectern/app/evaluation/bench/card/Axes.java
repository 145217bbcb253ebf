package org.lectern.app.evaluation.bench.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.bench.Scored;

/// Which picture suits what a benchmark varies.
final class Axes {
    private static final int POSITIONS = 50;
    private static final int DEPTHS = 10;

    private Axes() {}

    /// What an axis is called.
    static String label(String name) {
        return switch (name) {
            case "length" -> "length, thousands of tokens";
            case "depth" -> "depth, %";
            default -> name;
        };
    }

    /// A picture as SVG; empty where nothing is varied.
    static Optional<String> picture(String title, List<Scored> scored) {
        Set<String> varied = scored.stream().flatMap(one -> one.at().keySet().stream()).collect(Collectors.toSet());
        if (varied.contains("length") && varied.contains("depth")) {
            return Optional.of(new HeatMap(title, "length", "depth").svg(scored));
        }
        if (varied.contains("length")) {
            return Optional.of(new Curve(title, "length", 1, true).svg(scored));
        }
        if (varied.contains("depth")) {
            return Optional.of(new Curve(title, "depth", DEPTHS, false).svg(scored));
        }
        if (varied.contains("position")) {
            return Optional.of(new Curve(title, "position", POSITIONS, false).svg(scored));
        }
        return varied.contains("needles")
                ? Optional.of(new Curve(title, "needles", 1, true).svg(scored))
                : Optional.empty();
    }
}
