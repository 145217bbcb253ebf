package org.lectern.app.library.hit;

import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.words.Excerpt;

/// A page on which the words that were looked for stand.
///
/// @param place of the first of the words; its span is empty where they stand there in another form only
public record SearchHit(Place place, Excerpt excerpt) implements LibraryHit {
    @Override
    public DocumentRef document() {
        return place.document();
    }
}
