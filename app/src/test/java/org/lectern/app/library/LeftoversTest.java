package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;

/// What a removed document leaves outside the library is known until it is gone.
class LeftoversTest extends WithLibrary {
    private static final Document LAMP = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp", "A brass lamp. ");
    private static final Document COPY = Shelf.document("bb", Path.of("/books/copy.pdf"), "The Lamp", "A brass lamp. ");
    private static final Leftovers NOTHING = new Leftovers(Set.of(), Set.of());

    @BeforeEach
    void fill() throws LibraryException {
        library.remember(LAMP, Instant.EPOCH);
        library.remember(COPY, Instant.EPOCH);
        library.addStudy(LAMP.id(), "one");
        library.addStudy(LAMP.id(), "one");
        library.addStudy(LAMP.id(), "shared");
        library.addStudy(COPY.id(), "shared");
    }

    @Test
    void studiesAreNotedOverARestart() throws LibraryException {
        library.close();
        open();
        assertEquals(Set.of("one", "shared"), library.studies(LAMP.id()));
        library.clearStudies(LAMP.id());
        assertEquals(Set.of(), library.studies(LAMP.id()));
        assertEquals(Set.of("shared"), library.studies(COPY.id()));
        assertTrue(library.leftovers().isEmpty());
    }

    @Test
    void ofADocumentThatIsNotThereNothingIsNoted() throws LibraryException {
        library.remove(COPY.id());
        library.addStudy(COPY.id(), "late");
        assertEquals(Set.of(), library.studies(COPY.id()));
    }

    @Test
    void removingTellsWhatNoOtherDocumentHas() throws LibraryException {
        assertEquals(new Leftovers(Set.of("one"), Set.of(LAMP.id())), library.remove(LAMP.id()));
        assertEquals(new Leftovers(Set.of("one", "shared"), Set.of(LAMP.id(), COPY.id())), library.remove(COPY.id()));
    }

    @Test
    void areKnownUntilTheyAreGone() throws LibraryException {
        var left = library.remove(LAMP.id());
        library.close();
        open();
        assertEquals(left, library.leftovers());
        library.cleared(left);
        assertEquals(NOTHING, library.leftovers());
    }

    @Test
    void whatIsUsedAgainIsNone() throws LibraryException {
        library.remove(LAMP.id());
        library.note(LAMP.id(), LAMP.file(), Instant.EPOCH);
        assertEquals(new Leftovers(Set.of("one"), Set.of()), library.leftovers());
        library.addStudy(LAMP.id(), "one");
        assertTrue(library.leftovers().isEmpty());
        library.remove(LAMP.id());
        library.remember(LAMP, Instant.EPOCH);
        library.addStudy(COPY.id(), "one");
        assertTrue(library.leftovers().isEmpty());
    }
}
