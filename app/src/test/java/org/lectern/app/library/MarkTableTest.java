package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Tint;
import org.lectern.inference.api.TextRange;
import org.lectern.app.library.hit.MarkHit;
import org.lectern.app.library.hit.SearchHit;

/// The library keeps what readers put on places of documents.
class MarkTableTest extends WithLibrary {
    private static final Instant MORNING = Instant.ofEpochMilli(1_000);
    private static final Document LAMP = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp",
            "The Zebrafish swam past the café. ", "Ada lit the brass lamp.\nIt burned all night. ");

    private final OwnMark brass = OwnMark.highlight(LAMP, new TextRange(46, 56), Tint.GREEN, MORNING)
            .noted("Why brass, and not 真鍮?");
    private final OwnMark page = OwnMark.bookmark(LAMP, 2, 34, MORNING);

    @Test
    void marksAreKeptChangedAndRemoved() throws LibraryException {
        library.putMark(LAMP.id(), brass);
        library.putMark(LAMP.id(), page);
        assertEquals("brass lamp", brass.quote().words());
        assertEquals(List.of(page, brass), library.marks(LAMP.id()), "in the order of their places");
        var changed = brass.tinted(Tint.PINK).noted("");
        library.putMark(LAMP.id(), changed);
        reopen();
        assertEquals(List.of(page, changed), library.marks(LAMP.id()));
        library.removeMark(page);
        assertEquals(List.of(changed), library.marks(LAMP.id()));
    }

    @Test
    void marksStayWithTheContentUntilTheyAreToGo() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.putMark(LAMP.id(), brass);
        library.remove(LAMP.id());
        assertEquals(List.of(brass), library.marks(LAMP.id()));
        assertEquals(List.of(), library.searchMarks("brass", 5), "the document is not in the library");
        library.removeMarks(LAMP.id());
        assertEquals(List.of(), library.marks(LAMP.id()));
    }

    @Test
    void marksAreFoundByWordsAndNotes() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.putMark(LAMP.id(), brass);
        for (var words : List.of("brass", "BRASS lam", "why", "真鍮")) {
            assertEquals(List.of(brass.quote().span()),
                    library.searchMarks(words, 5).stream().map(hit -> hit.place().span()).toList(), words);
        }
        library.putMark(LAMP.id(), brass.noted("Something else"));
        assertEquals(List.of(), library.searchMarks("why", 5));
        assertEquals(List.of(MarkHit.class, SearchHit.class),
                library.searchAll("brass").hits().stream().map(Object::getClass).toList());
    }

    private void reopen() throws LibraryException {
        library.close();
        library = Library.open(folder.resolve("library"), aside -> fail("set aside: " + aside));
    }
}
