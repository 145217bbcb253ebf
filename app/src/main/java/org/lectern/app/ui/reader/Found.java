package org.lectern.app.ui.reader;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.TextRange;

/// The places of the shown document that are marked because words were looked for.
///
/// @param places in order, in the document's text
/// @param current the place that the reader is at
public record Found(List<TextRange> places, Optional<TextRange> current) {
    public static final Found NOTHING = new Found(List.of(), Optional.empty());

    public Found {
        places = List.copyOf(places);
    }

    /// The places in a part of the text.
    public List<TextRange> in(TextRange part) {
        return places.stream().filter(part::overlaps).toList();
    }

    public boolean isCurrent(TextRange place) {
        return current.filter(place::equals).isPresent();
    }
}
