package org.lectern.app.answering.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What signs weigh, as learned by `inference/training/conversation/followups.py`; a sign that was hardly ever seen weighs nothing.
final class Weights {
    private static final Weights LEARNED = read("weights.txt");

    private final Map<String, Double> weights;

    private Weights(Map<String, Double> weights) {
        this.weights = weights;
    }

    static Weights learned() {
        return LEARNED;
    }

    double sum(Collection<String> signs) {
        return signs.stream().mapToDouble(sign -> weights.getOrDefault(sign, 0.0)).sum();
    }

    // a line is a sign, a space and a number
    private static Weights read(String resource) {
        var weights = new HashMap<String, Double>();
        try (InputStream content = Objects.requireNonNull(Weights.class.getResourceAsStream(resource), resource)) {
            for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int space = line.lastIndexOf(' ');
                weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Weights(weights);
    }
}
