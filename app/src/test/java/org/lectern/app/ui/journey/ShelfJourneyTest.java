package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.settings.ShelfSettings;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Hundreds of documents are sorted, filtered, described, tagged, cited and removed from the list.
@ExtendWith(ApplicationExtension.class)
class ShelfJourneyTest extends WithShelf {
    @Start
    void start(Stage first) {
        startOn(first);
    }

    @Test
    void detailsAreCorrectedAndNothingIsLostUnasked(FxRobot robot) throws LibraryException {
        books(2);
        show();
        TestWindow.await(() -> listed(robot).equals(List.of(1, 0)));
        choose(robot, 0);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        TestWindow.await(() -> field(robot, "#detail-title").isFocused());
        TestWindow.onFx(() -> {
            field(robot, "#detail-isbn").setText("978-0-306-40615-8");
            field(robot, "#detail-doi").setText("182");
            field(robot, "#detail-title").setText("Maps");
        });
        assertTrue(robot.lookup("#details-save").queryButton().isDisabled());
        window.screenshot("90-details-wrong-light");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#details-question").query().isVisible());
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.textSize(150);
        window.screenshot("91-details-question-dark-japanese");
        window.textSize(100);
        robot.push(KeyCode.F1); // nor do other sheets take its place
        assertEquals("Maps", field(robot, "#detail-title").getText());
        robot.clickOn("#details-stay");
        TestWindow.onFx(() -> {
            field(robot, "#detail-isbn").setText("978-0-306-40615-7");
            field(robot, "#detail-doi").setText("https://doi.org/10.1000/182");
        });
        robot.clickOn("#file-year"); // which says nothing
        robot.clickOn("#details-save");
        TestWindow.await(() -> entry(1).title().equals("Maps"));
        assertEquals(Map.of(DetailField.TITLE, "Maps", DetailField.AUTHORS, "Doe, Jane B", DetailField.ISBN,
                "9780306406157", DetailField.DOI, "10.1000/182"), entry(1).details().own());
        choose(robot, 0);
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        TestWindow.await(() -> robot.lookup("#file-title").tryQuery().isPresent());
        robot.clickOn("#file-title");
        robot.clickOn("#details-save");
        TestWindow.await(() -> entry(1).title().equals("book001.pdf"));
    }

    @Test
    void manyAreSortedAndFilteredAndTheChoicesStay(FxRobot robot) throws LibraryException {
        books(500);
        show();
        TestWindow.await(() -> listed(robot).size() == 500);
        assertEquals(499, listed(robot).getFirst());
        TestWindow.onFx(() -> shelf(robot).scrollTo(250));
        long cells = TestWindow
                .told(() -> shelf(robot).lookupAll(".list-cell").stream().filter(Node::isVisible).count());
        assertTrue(cells < 30, () -> cells + " cells for 500 documents");
        TestWindow.onFx(() -> window.model().settings()
                .setShelf(now -> now.withSort(ShelfSettings.Sort.YEAR)));
        assertEquals(0, listed(robot).getFirst());
        choose(robot, 12);
        robot.clickOn("#shelf-filter");
        robot.write("cafe 012", 0);
        assertEquals(List.of(12), listed(robot));
        assertEquals(List.of("Book 012 of the Café"), TestWindow.told(() -> shelf(robot).getSelectionModel()
                .getSelectedItems().stream().map(LibraryEntry::title).toList())); // what was chosen stays chosen
        window.screenshot("92-filter-light");
        robot.push(KeyCode.ESCAPE);
        assertEquals(500, listed(robot).size());
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withReading("FINISHED")));
        assertEquals(List.of(), listed(robot));
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("93-filter-nothing-dark-japanese");
        robot.clickOn("#shelf-everything");
        assertEquals(500, listed(robot).size());
        robot.clickOn("#shelf-sort");
        window.screenshot("93-sort-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> Files.readString(home.resolve("settings.json")).contains("\"YEAR\""));
        show();
        TestWindow.await(() -> listed(robot).size() == 500);
        assertEquals(0, listed(robot).getFirst());
    }

    @Test
    void severalAreTaggedCitedAndRemoved(FxRobot robot) throws LibraryException {
        books(6);
        show();
        TestWindow.await(() -> listed(robot).size() == 6);
        choose(robot, 0, 2);
        robot.clickOn("#chosen-tags");
        TestWindow.await(() -> field(robot, "#tag-name").isFocused());
        robot.write("To read", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> entry(5).tags().equals(List.of("To read")) && entry(3).tags().size() == 1);
        robot.write("TO READ", 0);
        robot.push(KeyCode.ENTER);
        robot.write("Thesis", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> entry(5).tags().equals(List.of("Thesis", "To read")));
        window.screenshot("94-tags-light");
        robot.clickOn("#tags-done");
        assertEquals(2, TestWindow.told(() -> shelf(robot).getSelectionModel().getSelectedItems().size()));
        TestWindow.onFx(() -> window.model().settings().setShelf(now -> now.withTag("To read")));
        assertEquals(List.of(5, 3), listed(robot));
        window.screenshot("95-chosen-light");
        robot.clickOn("#chosen-cite");
        robot.clickOn("Copy 2 citations");
        assertEquals("Doe, Jane F (1995). Book 005 of the Café.\nDoe, Jane D (1997). Book 003 of the Café.",
                TestWindow.told(() -> Clipboard.getSystemClipboard().getString()));
        TestWindow.onFx(() -> shelf(robot).requestFocus());
        robot.push(KeyCode.DELETE);
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("96-remove-several-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#chosen-remove-yes").query().getParent().getParent().isVisible());
        TestWindow.onFx(() -> shelf(robot).requestFocus());
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().library().isIdle()
                && window.model().library().entries().size() == 4);
        assertTrue(window.model().library().entries().stream().allMatch(one -> one.tags().isEmpty()));
        TestWindow.await(() -> listed(robot).equals(List.of(4, 2, 1, 0))); // the tag is gone, and so is its filter
        assertEquals("", window.model().settings().settingsProperty().get().window().shelf().tag());
    }

    @Test
    void aTagIsRemovedEverywhereAfterAQuestion(FxRobot robot) throws LibraryException {
        books(3);
        try (Library library = Library.open(home.resolve("library"), any -> {})) {
            library.tag(List.of(id(0), id(1)), "Old");
        }
        show();
        TestWindow.await(() -> listed(robot).size() == 3);
        choose(robot, 0);
        robot.clickOn("#chosen-tags");
        TestWindow.await(() -> field(robot, "#tag-name").isFocused());
        robot.clickOn(robot.lookup(".tags .button-icon").nth(1).queryButton());
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("97-tag-remove-dark-japanese");
        robot.clickOn("#tag-remove-yes");
        TestWindow.await(() -> entry(0).tags().isEmpty() && entry(1).tags().isEmpty());
    }

    @Test
    void citationsAreWrittenBesideTheirFileFirst() throws IOException, LibraryException {
        books(1);
        show();
        Path target = Files.writeString(home.resolve("mine.bib"), "before");
        TestWindow.onFx(() -> window.model().exports().text("@misc{a}\n", target));
        TestWindow.await(() -> Files.readString(target).equals("@misc{a}\n"));
        Path folder = Files.createDirectory(home.resolve("folder.bib"));
        Files.writeString(folder.resolve("own.txt"), "mine");
        TestWindow.onFx(() -> window.model().exports().text("@misc{b}\n", folder));
        TestWindow.await(() -> !window.model().errors().notices().isEmpty());
        assertTrue(Files.exists(folder.resolve("own.txt")));
        try (var files = Files.list(home)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".part")).count());
        }
    }
}
