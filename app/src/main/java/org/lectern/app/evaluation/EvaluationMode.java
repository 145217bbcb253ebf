package org.lectern.app.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the model gets to see of a document.
public sealed interface EvaluationMode {
    /// Modes without a number.
    enum Fixed implements EvaluationMode {
        /// All of it: the product.
        FOCUS,
        /// The paragraph with the answer alone, or the passage where that is too long.
        ORACLE,
        /// Nothing.
        BLIND
    }

    /// The passages that a word search ranks first.
    record Bm25(int passages) implements EvaluationMode {}

    /// The mode of a name such as "focus" or "bm25:3".
    static Optional<EvaluationMode> named(String name) {
        var bm25 = Pattern.compile("bm25:([1-9][0-9]{0,2})").matcher(name);
        if (bm25.matches()) {
            return Optional.of(new Bm25(Integer.parseInt(bm25.group(1))));
        }
        for (var fixed : Fixed.values()) {
            if (fixed.label().equals(name)) {
                return Optional.of(fixed);
            }
        }
        return Optional.empty();
    }

    /// The name by which it is asked for.
    default String label() {
        return switch (this) {
            case Fixed fixed -> fixed.name().toLowerCase(Locale.ROOT);
            case Bm25(int passages) -> "bm25:" + passages;
        };
    }
}
