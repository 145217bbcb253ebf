package org.lectern.app.library.hit;

import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.words.Excerpt;

/// A mark of the reader's own that was found by its words or its note.
public record MarkHit(Place place, Excerpt excerpt) implements LibraryHit {
    @Override
    public DocumentRef document() {
        return place.document();
    }
}
