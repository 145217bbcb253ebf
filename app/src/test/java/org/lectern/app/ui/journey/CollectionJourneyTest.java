package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.library.CollectionsViewModel;
import org.testfx.api.FxRobot;

/// A collection is made, filled, listed, named anew, asked and removed.
class CollectionJourneyTest extends WithWindow {
    @Test
    void collectionsAreMadeAndAsked(FxRobot robot) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            files.add(TestBook.writeTitled(home.resolve("book" + i + ".pdf"), "Book " + i, 2, 1,
                    "Fact number " + i + " is here."));
            window.drop(files.getLast());
            DocumentViewModel opened = window.model().desk().selectedProperty().get();
            TestWindow.await(() -> opened.documentProperty().get() != null);
            TestWindow.onFx(() -> window.model().desk().close(opened));
        }
        TestWindow.await(() -> window.model().library().entries().size() == 3);
        CollectionsViewModel collections = window.model().library().collections();
        robot.clickOn("#collection-new");
        robot.write("Thesis", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> collections.shownProperty().get() != null);
        assertEquals("Thesis", collections.shownProperty().get().name());
        LibraryCollection thesis = collections.shownProperty().get();
        TestWindow.onFx(() -> window.model().library().entries().stream().limit(2)
                .forEach(entry -> collections.add(thesis, entry.id())));
        TestWindow.await(() -> collections.shownProperty().get().documents().size() == 2);
        TestWindow.await(() -> robot.lookup("#shelf .list-cell:filled").queryAll().size() == 2);
        window.screenshot("82-collection-light");
        robot.clickOn("#collection-rename");
        robot.write("Book", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> collections.shownProperty().get().name().equals("Book"));
        ListView<?> shelf = robot.lookup("#shelf").queryListView();
        TestWindow.onFx(() -> {
            shelf.requestFocus();
            shelf.getFocusModel().focus(0);
        });
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("Take out of “Book”");
        TestWindow.await(() -> collections.shownProperty().get().documents().size() == 1);
        TestWindow.onFx(() -> window.model().library().entries()
                .forEach(entry -> collections.add(thesis, entry.id())));
        TestWindow.await(() -> collections.shownProperty().get().documents().size() == 3);
        robot.clickOn("#collection-ask");
        DocumentViewModel first = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> first.conversation().scope().alsoAsked().size() == 2);
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("83-collection-asked-dark-japanese");
        TestWindow.onFx(collections::remove);
        TestWindow.await(() -> collections.collections().isEmpty());
        assertTrue(window.model().library().entries().size() == 3);
    }
}
