package org.lectern.app.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.library.about.DetailField;

/// Puts documents together in collections, tags them and keeps what the reader says of them, in the background and in order.
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

    /// Keeps what the reader says of a document instead of its file.
    ///
    /// @param own of the fields that the reader has edited; blank for none
    public void setOwn(DocumentId document, Map<DetailField, String> own) {
        records.change(library -> library.setOwn(document, own));
    }

    /// Tags documents.
    public void tag(Collection<DocumentId> documents, String name) {
        var all = List.copyOf(documents);
        records.change(library -> library.tag(all, name));
    }

    /// Takes a tag off documents.
    public void untag(Collection<DocumentId> documents, String name) {
        var all = List.copyOf(documents);
        records.change(library -> library.untag(all, name));
    }

    /// Gives a tag another name on all documents; where there is one of that name, both are one then.
    public void renameTag(String name, String now) {
        records.change(library -> library.renameTag(name, now));
    }

    /// Removes a tag from all documents.
    public void removeTag(String name) {
        records.change(library -> library.removeTag(name));
    }
}
