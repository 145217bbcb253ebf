package org.lectern.app.ui.reader;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.TextSpan;

/// The places of the shown document that are marked because words were looked for.
///
/// @param places in order, in the document's text
/// @param current the place that the reader is at
public record Found(List<TextSpan> places, Optional<TextSpan> current) {
    public static final Found NOTHING = new Found(List.of(), Optional.empty());

    public Found {
        places = List.copyOf(places);
    }

    /// The places in a part of the text.
    public List<TextSpan> in(TextSpan part) {
        return places.stream().filter(part::overlaps).toList();
    }

    public boolean isCurrent(TextSpan place) {
        return current.filter(place::equals).isPresent();
    }
}
