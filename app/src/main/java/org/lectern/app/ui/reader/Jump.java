package org.lectern.app.ui.reader;

import java.util.Optional;
import org.lectern.app.document.model.Region;
import org.lectern.app.library.ReadingPosition;

/// A request to bring a place into view.
///
/// @param number grows with every request, so that asking twice for one place moves twice
/// @param place to which the upper edge of the window goes
/// @param region of the page that is to be well in view instead; empty for none
public record Jump(long number, ReadingPosition place, Optional<Region> region) {
    /// From 1.
    public int page() {
        return place.page();
    }
}
