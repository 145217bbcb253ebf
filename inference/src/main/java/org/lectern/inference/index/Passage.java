package org.lectern.inference.index;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;

/// A piece of a text that is found and read as one.
///
/// @param range its characters, without white space around
/// @param asides what of it is never quoted, in it
/// @param title of its text; may be empty
/// @param section the headings it stands under, outermost first; may be empty
public record Passage(TextRange range, List<TextRange> asides, String title, String section) {
    static final String BETWEEN = " › ";

    public Passage {
        asides = List.copyOf(asides);
    }

    /// Whether it holds nothing that could be quoted.
    boolean isAside(String source) {
        return IntStream.range(range.start(), range.end()).allMatch(place -> Scripts.isBlank(source.charAt(place))
                || asides.stream().anyMatch(aside -> aside.contains(place - range.start())));
    }

    /// The title and the section; may be empty.
    public String heading() {
        return title.isEmpty() || section.isEmpty() ? title + section : title + BETWEEN + section;
    }
}
