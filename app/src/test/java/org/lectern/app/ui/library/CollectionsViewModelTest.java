package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.Records;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.NotedFailures;

/// Which collection is shown as the library is read again and again.
class CollectionsViewModelTest {
    private static final LibraryCollection NOTES = new LibraryCollection(1, "Notes", Set.of());
    private static final LibraryCollection THESIS = new LibraryCollection(2, "Thesis", Set.of());

    private final CollectionsViewModel model = new CollectionsViewModel(
            Records.none(new DeferredTaskRunner(), new NotedFailures()).grouping());

    @Test
    void aNewCollectionIsShownThoughAnEarlierReadingArrivesFirst() {
        model.create("Thesis");
        model.loaded(List.of());
        assertNull(model.shownProperty().get());
        model.loaded(List.of(THESIS));
        assertEquals(THESIS, model.shownProperty().get());
    }

    @Test
    void anEarlierReadingLeavesTheShownOne() {
        model.loaded(List.of(NOTES));
        model.shownProperty().set(NOTES);
        model.create("Thesis");
        model.loaded(List.of(NOTES));
        assertEquals(NOTES, model.shownProperty().get());
        model.loaded(List.of(NOTES, THESIS));
        assertEquals(THESIS, model.shownProperty().get());
        model.loaded(List.of(NOTES, THESIS));
        assertEquals(THESIS, model.shownProperty().get());
    }
}
