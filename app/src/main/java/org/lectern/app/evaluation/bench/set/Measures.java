package org.lectern.app.evaluation.bench.set;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures of one reply in the order in which they were put in.
final class Measures {
    private final Map<String, Double> values = new LinkedHashMap<>();

    Measures with(String name, double value) {
        values.put(name, value);
        return this;
    }

    Measures with(String name, boolean isSo) {
        return with(name, isSo ? 1 : 0);
    }

    Map<String, Double> map() {
        return values;
    }
}
