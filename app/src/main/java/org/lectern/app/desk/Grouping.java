package org.lectern.app.desk;

import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;

/// Puts documents together in collections, in the background and in order.
public final class Grouping {
    private final Records records;

    Grouping(Records records) {
        this.records = records;
    }

    /// Makes an empty collection; nothing happens where the name is taken.
    public void create(String name) {
        records.change(library -> library.createCollection(name));
    }

    /// Gives a collection another name, unless another has it.
    public void rename(LibraryCollection collection, String name) {
        records.change(library -> library.renameCollection(collection.id(), name));
    }

    /// Removes a collection; its documents stay.
    public void remove(LibraryCollection collection) {
        records.change(library -> library.removeCollection(collection.id()));
    }

    public void add(LibraryCollection collection, DocumentId document) {
        records.change(library -> library.addTo(collection.id(), document));
    }

    public void takeOut(LibraryCollection collection, DocumentId document) {
        records.change(library -> library.takeOut(collection.id(), document));
    }
}
