package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.ui.error.ErrorViewModel;

/// Which collection is shown as the library is read again and again.
class CollectionsViewModelTest {
    private static final LibraryCollection NOTES = new LibraryCollection(1, "Notes", Set.of());
    private static final LibraryCollection THESIS = new LibraryCollection(2, "Thesis", Set.of());

    private final ErrorViewModel errors = new ErrorViewModel();
    private final LibraryViewModel shelf = new LibraryViewModel(() -> null, new IdleTaskRunner(), errors,
            Clock.systemUTC());
    private final CollectionsViewModel model = shelf.collections();

    private static final class IdleTaskRunner implements TaskRunner {
        @Override
        public void run(String name, Runnable work) {}

        @Override
        public void deliver(Runnable news) {}

        @Override
        public void close() {}
    }

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
