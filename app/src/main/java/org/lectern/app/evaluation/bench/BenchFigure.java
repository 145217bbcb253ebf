package org.lectern.app.evaluation.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What a benchmark says of all its samples.
///
/// @param value 0 to 100, or a count
/// @param samples that it is over
public record BenchFigure(String name, double value, int samples) {
    private static final double PERCENT = 100;

    /// The mean of each measure, in percent.
    public static List<BenchFigure> means(List<Scored> scored) {
        var names = new LinkedHashSet<String>();
        scored.forEach(one -> names.addAll(one.scores().keySet()));
        var figures = new ArrayList<BenchFigure>();
        for (var name : names) {
            figures.add(mean(name, scored, one -> one.scores().containsKey(name), one -> one.score(name)));
        }
        return figures;
    }

    /// The mean over those of some kind, in percent; 0 where there are none.
    public static BenchFigure mean(String name, List<Scored> scored, Predicate<Scored> kind,
            ToDoubleFunction<Scored> measure) {
        var those = scored.stream().filter(kind).toList();
        return new BenchFigure(name, PERCENT * those.stream().mapToDouble(measure).average().orElse(0), those.size());
    }
}
