package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestSetBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A book is shown as books are set, and its places stay those of its text.
class BookJourneyTest extends WithWindow {
    private void open() {
        window.open(TestSetBook.write(home.resolve("almanac.epub")));
    }

    private void turnTo(int part) {
        TestWindow.onFx(() -> window.model().reader().goToPage(part));
    }

    private Optional<Text> words(String shown) {
        return window.stage().getScene().lookup(".flow-area").lookupAll("*").stream().filter(Text.class::isInstance)
                .map(Text.class::cast).filter(text -> text.getText().contains(shown)).findFirst();
    }

    private Font font(String shown) {
        return TestWindow.told(() -> words(shown).orElseThrow().getFont());
    }

    @Test
    void lettersAreSetAsTheBookWantsThem() {
        open();
        window.screenshot("57-book-prose-light");
        var prose = font("for ");
        assertTrue(font("forty winters").getStyle().contains("Italic") || font("forty winters").getStyle()
                .contains("Oblique"), font("forty winters").toString());
        assertEquals(FontWeight.BOLD, FontWeight.findByName(font("paid").getStyle()));
        assertTrue(font("HE LAMP HAD BURNED").getSize() < prose.getSize());
        var raised = words("lle").orElseThrow();
        assertTrue(TestWindow.told(() -> raised.getParent().getBaselineOffset() > raised.getBaselineOffset()));
        assertTrue(font("The Keeper").getSize() > font("A letter").getSize());
        window.theme(Theme.DARK);
        window.screenshot("58-book-prose-dark");
        turnTo(TestSetBook.SCIENCE);
        window.screenshot("58b-book-science-dark");
        window.language(Locale.JAPANESE);
        turnTo(TestSetBook.JAPANESE);
        window.screenshot("59-book-japanese-dark");
        window.theme(Theme.LIGHT);
        window.screenshot("59b-book-japanese-light");
    }

    @Test
    void itsTypeIsTheReadersChoiceAndKept(FxRobot robot) throws IOException {
        open();
        var serif = font("who was no");
        assertNotEquals("Inter", serif.getFamily());
        assertTrue(TestWindow.told(() -> charactersOfALine()) > 50, "at " + serif);
        TestWindow.onFx(() -> window.stage().getScene().lookup(".flow").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        TestWindow.await(() -> words("who was no").orElseThrow().getFont().getSize() > serif.getSize() * 1.15);
        TestWindow.onFx(() -> window.model().reader().arrangement()
                .setBook(book -> book.withSerif(false).withLeading(175).withCharacters(56)));
        TestWindow.await(() -> words("who was no").orElseThrow().getFont().getFamily().equals("Inter"));
        window.screenshot("60-book-sans-larger-light");
        var kept = new SettingsStore(home.resolve("settings.json"));
        TestWindow.await(() -> kept.load().window().book().equals(new BookSettings(false, 120, 175, 56)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        TestWindow.await(() -> window.model().reader().arrangement().bookProperty().get().size() == 100);
    }

    @Test
    void picturesAndTablesStandInTheirPlaces(FxRobot robot) {
        open();
        turnTo(TestSetBook.FIGURES);
        TestWindow.await(() -> !pictures().isEmpty() && pictures().getFirst().getImage() != null);
        window.screenshot("61-book-figures-light");
        assertEquals("[The tower from the west, at low water]", pictures().getFirst().getAccessibleText());
        assertEquals(List.of(900.0), pictures().stream().map(picture -> picture.getImage().getWidth()).toList());
        var cells = window.stage().getScene().lookup(".flow-area").lookupAll(".flow-cell");
        assertEquals(16, cells.size());
        assertEquals(4, cells.stream().map(cell -> Math.rint(cell.getLayoutX())).distinct().count());
        robot.doubleClickOn(words("Northern Oil").orElseThrow());
        robot.drag(words("Young").orElseThrow()).dropTo(words("No complaint").orElseThrow());
        var selected = window.model().reader().selectionProperty().get();
        assertTrue(selected.text().contains("412 | Burned clear until"), selected.text());
        var area = (RichTextArea) window.stage().getScene().lookup(".flow-area");
        assertTrue(area.getSelection().isCollapsed(), "the text around the table is not selected");
        window.theme(Theme.DARK);
        window.screenshot("62-book-figures-dark");
        var text = window.model().reader().documentProperty().get().text();
        TestWindow.onFx(() -> window.model().find().wordsProperty().set("shilling"));
        TestWindow.await(() -> window.stage().getScene().lookup(".flow-cell .found-current") != null
                || window.stage().getScene().lookup(".flow-cell .found-text") != null);
        window.screenshot("63-book-table-found-dark");
        assertTrue(text.contains("1873 | Northern Oil | 405 | The price rose by a shilling."));
    }

    private List<ImageView> pictures() {
        return window.stage().getScene().lookup(".flow-area").lookupAll(".image-view").stream()
                .map(ImageView.class::cast).toList();
    }

    @Test
    void aMarkShowsItsNoteAndALinkHasAWayBack(FxRobot robot) {
        open();
        robot.moveTo(words("¹").orElseThrow());
        TestWindow.await(() -> ((Label) window.stage().getScene().lookup(".link-hint")).getText()
                .startsWith("1 The accounts are kept"));
        robot.clickOn(words("¹").orElseThrow());
        TestWindow.await(() -> window.model().reader().links().noteProperty().get() != null);
        window.screenshot("64-book-note-light");
        assertTrue(window.model().reader().links().noteProperty().get().words().endsWith("glossary by her niece."));
        window.language(Locale.JAPANESE);
        window.theme(Theme.DARK);
        window.screenshot("65-book-note-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        assertNull(window.model().reader().links().noteProperty().get());
        assertEquals(TestSetBook.PROSE, window.model().reader().pageProperty().get());
        robot.clickOn(words("rate at").orElseThrow());
        TestWindow.await(() -> window.model().reader().pageProperty().get() == TestSetBook.SCIENCE);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == TestSetBook.PROSE);
    }

    /// Of the second paragraph, whose first line is full.
    private int charactersOfALine() {
        var text = words("who was no").orElseThrow();
        var sample = new Text("abcdefghijklmnopqrstuvwxyz abcdefghi");
        sample.setFont(text.getFont());
        return (int) (text.getParent().getLayoutBounds().getWidth() / sample.getLayoutBounds().getWidth() * 36);
    }
}
