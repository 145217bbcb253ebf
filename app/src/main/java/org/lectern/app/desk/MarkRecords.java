package org.lectern.app.desk;

import java.util.List;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.marks.OwnMark;

/// What the library holds of the reader's own marks. Every change is on its way to the disk at once, each by itself and in order.
public final class MarkRecords {
    private final LibraryAccess access;

    MarkRecords(LibraryAccess access) {
        this.access = access;
    }

    /// The marks of a document, in the order of their places; reads on the caller's thread.
    public List<OwnMark> of(DocumentId document) {
        return access.ask(library -> library.marks(document), List.of());
    }

    /// Keeps a mark, in the place of the one with its key.
    public void put(DocumentId document, OwnMark mark) {
        access.write(library -> library.putMark(document, mark));
    }

    public void remove(OwnMark mark) {
        access.write(library -> library.removeMark(mark));
    }

    /// Removes all marks of a document.
    public void removeAll(DocumentId document) {
        access.write(library -> library.removeMarks(document));
    }
}
