package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.settings.ShelfSettings;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Covers in place of lines: keys, menus and the focus are about the document that one sees.
@ExtendWith(ApplicationExtension.class)
class CoversJourneyTest extends WithShelf {
    @Start
    void start(Stage first) {
        startOn(first);
    }

    @Test
    void coversAreMadeInSightOnlyAndReachedByKeys(FxRobot robot) throws LibraryException {
        books(500);
        show();
        TestWindow.await(() -> listed(robot).size() == 500);
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withCovers(true)));
        TestWindow.onFx(() -> robot.lookup("#covers").query().requestFocus());
        long tiles = TestWindow.told(() -> (long) robot.lookup("#covers").query().lookupAll(".cover-tile").size());
        assertTrue(tiles > 4 && tiles < 40, () -> tiles + " tiles for 500 documents");
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(List.of("Book 498 of the Café", "Book 497 of the Café", "Book 496 of the Café"),
                TestWindow.told(() -> shelf(robot).getSelectionModel().getSelectedItems().stream()
                        .map(LibraryEntry::title).toList()));
        window.screenshot("98-covers-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.textSize(150);
        window.screenshot("98-covers-dark-japanese");
        window.textSize(100);
        TestWindow.await(() -> Files.readString(home.resolve("settings.json")).contains("\"covers\": true"));
    }

    @Test
    void menusAndKeysAreAboutTheCoverUnderThem(FxRobot robot) throws LibraryException {
        books(3);
        show();
        TestWindow.await(() -> listed(robot).size() == 3);
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withCovers(true)));
        TestWindow.onFx(() -> robot.lookup("#covers").query().requestFocus());
        assertEquals(0, TestWindow.told(() -> shelf(robot).getFocusModel().getFocusedIndex()));
        Node second = robot.lookup(".cover-tile").nth(1).query();
        robot.moveTo(second).press(MouseButton.SECONDARY);
        assertEquals(1, TestWindow.told(() -> shelf(robot).getFocusModel().getFocusedIndex()));
        robot.release(MouseButton.SECONDARY);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        TestWindow.await(() -> field(robot, "#detail-title").isFocused());
        assertEquals("Book 001 of the Café", field(robot, "#detail-title").getText());
    }

    @Test
    void theFocusStaysOnItsDocument(FxRobot robot) throws LibraryException {
        books(6);
        show();
        TestWindow.await(() -> listed(robot).size() == 6);
        choose(robot, 4);
        TestWindow.onFx(() -> shelf(robot).getFocusModel().focus(1));
        List<Integer> sizes = new ArrayList<>();
        TestWindow.onFx(() -> robot.lookup("#chosen").query().visibleProperty()
                .addListener((o, old, now) -> sizes.add(0)));
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withReading("UNREAD")));
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withSort(ShelfSettings.Sort.TITLE)));
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withReading("")));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), listed(robot));
        assertEquals(id(4), TestWindow.told(() -> shelf(robot).getFocusModel().getFocusedItem().id()));
        assertEquals(List.of(), sizes); // what is chosen was never none in between
    }

    @Test
    void altEnterIsAboutWhatHasTheFocus(FxRobot robot) throws IOException, LibraryException {
        books(2);
        show();
        TestWindow.await(() -> listed(robot).size() == 2);
        Path file = Files.writeString(home.resolve("open.txt"), "A lamp burns.");
        TestWindow.onFx(() -> window.model().open(List.of(file)));
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null);
        choose(robot, 0);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        TestWindow.await(() -> field(robot, "#detail-title").isFocused());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".properties").tryQuery().isEmpty());
        robot.clickOn("#shelf-filter");
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        TestWindow.await(() -> robot.lookup(".properties").tryQuery().isPresent());
        assertTrue(robot.lookup("#detail-title").tryQuery().isEmpty());
    }
}
