package org.lectern.app.evaluation.bench.metric;

import java.util.List;

/// LongBench's `classification_score`: 1 over the number of class names that stand in the answer, where the right one is among them; names
/// that are only a part of the right one do not count.
///
/// @param classes all names
public record ClassFound(List<String> classes) implements TextMetric {
    public ClassFound {
        classes = List.copyOf(classes);
    }

    @Override
    public double of(String answer, String gold) {
        var found = classes.stream().filter(answer::contains)
                .filter(name -> name.equals(gold) || !gold.contains(name)).distinct().toList();
        return found.contains(gold) ? 1.0 / found.size() : 0;
    }
}
