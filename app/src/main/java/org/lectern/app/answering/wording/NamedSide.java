package org.lectern.app.answering.wording;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.app.document.words.SearchWords;
import org.lectern.inference.api.text.Terms;

/// One side of a comparison, as texts name it.
///
/// @param phrase all its words, as they are compared
/// @param terms that the other side does not have; empty where only a letter tells them apart: "plan A"
public record NamedSide(String phrase, Set<String> terms) {
    private static final int BETWEEN = 2; // words that may stand between those of a side

    public NamedSide {
        terms = Set.copyOf(terms);
    }

    static NamedSide of(String side, String other) {
        var terms = new HashSet<>(Terms.of(side));
        Terms.of(other).forEach(terms::remove);
        return new NamedSide(SearchWords.of(side.replaceAll("(?i)^(?:the|an?|der|die|das|eine?)\\s+", "")), terms);
    }

    /// Whether a text names it: its terms stand close together.
    public boolean isIn(String text) {
        if (terms.isEmpty()) {
            return (" " + SearchWords.of(text) + " ").contains(" " + phrase + " ");
        }
        var words = Terms.of(text);
        var width = terms.size() + BETWEEN;
        return IntStream.range(0, words.size()).anyMatch(i -> Set
                .copyOf(words.subList(i, Math.min(words.size(), i + width))).containsAll(terms));
    }

    /// How often a text names it.
    public int mentions(String text) {
        if (!isIn(text)) {
            return 0;
        }
        var words = Terms.of(text);
        return terms.stream().mapToInt(term -> Collections.frequency(words, term)).min().orElse(1);
    }
}
