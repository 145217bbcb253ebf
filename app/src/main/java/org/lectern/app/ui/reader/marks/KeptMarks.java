package org.lectern.app.ui.reader.marks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.desk.Desk;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.marks.OwnMark;

/// Where marks are kept: in the library, or, where nothing may be kept of a document, in memory until the end.
final class KeptMarks {
    private final Desk desk;
    private final Map<DocumentId, List<OwnMark>> unkept = new HashMap<>();

    KeptMarks(Desk desk) {
        this.desk = desk;
    }

    /// Whether marks of an open document are kept over the end.
    boolean areKept(DocumentId document) {
        return desk.keeping(document).marks() && desk.records().marks().areKept();
    }

    /// Those that are in memory only.
    List<OwnMark> inMemory(DocumentId document) {
        return List.copyOf(unkept.getOrDefault(document, List.of()));
    }

    /// Those in the library; may wait for the disk.
    List<OwnMark> inLibrary(DocumentId document) {
        return desk.records().marks().of(document);
    }

    /// @param lasting whether it is kept over the end
    void put(DocumentId document, OwnMark mark, boolean lasting) {
        if (lasting) {
            desk.records().marks().put(document, mark);
        } else {
            var own = unkept.computeIfAbsent(document, any -> new ArrayList<>());
            own.removeIf(other -> other.key().equals(mark.key()));
            own.add(mark);
        }
    }

    /// @param lasting whether it was kept over the end
    void remove(DocumentId document, OwnMark mark, boolean lasting) {
        if (lasting) {
            desk.records().marks().remove(document, mark);
        } else {
            unkept.computeIfAbsent(document, any -> new ArrayList<>())
                    .removeIf(other -> other.key().equals(mark.key()));
        }
    }
}
