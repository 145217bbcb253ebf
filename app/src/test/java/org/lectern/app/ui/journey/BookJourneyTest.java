package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.ZipSample;
import org.lectern.app.ui.fixture.TestSetBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.control.PiecedText;
import org.lectern.app.ui.reader.marks.SelectionMenu;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;
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

    private List<String> marked() {
        return TestWindow.told(() -> window.model().marks().marks().stream().map(mark -> mark.mark().quote().words())
                .toList());
    }

    private void highlight(FxRobot robot, String words) {
        var document = window.model().reader().documentProperty().get();
        var start = document.text().indexOf(words);
        TestWindow.onFx(() -> window.model().reader()
                .select(Optional.of(new Selection(document, start, start + words.length()))));
        robot.push(KeyCode.CONTROL, KeyCode.H);
    }

    @Test
    void aRightClickInATableFindsTheHighlightUnderIt(FxRobot robot) {
        open();
        turnTo(TestSetBook.FIGURES);
        highlight(robot, "Year");
        highlight(robot, "398");
        assertEquals(List.of("Year", "398"), marked());
        assertRemoves("No complaint", false);
        assertRemoves("398", true);
        assertEquals(List.of("Year"), marked());
    }

    /// Asks for the menu over a word of a table, and removes the highlight if it offers that.
    private void assertRemoves(String word, boolean offered) {
        TestWindow.onFx(() -> {
            var under = words(word).orElseThrow();
            var bounds = under.localToScene(under.getBoundsInLocal());
            var area = window.stage().getScene().lookup(".flow-area");
            var corner = area.localToScreen(area.getLayoutBounds()); // the menu has room there, on a small screen too
            area.fireEvent(new ContextMenuEvent(area, under, ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    bounds.getCenterX(), bounds.getCenterY(), corner.getMinX(), corner.getMinY(), false,
                    new PickResult(under, bounds.getCenterX(), bounds.getCenterY())));
        });
        TestWindow.onFx(() -> {
            var menu = Window.getWindows().stream().filter(SelectionMenu.class::isInstance)
                    .map(SelectionMenu.class::cast).filter(Window::isShowing).findFirst().orElseThrow();
            var remove = menu.getItems().stream().filter(item -> "Remove".equals(item.getText()))
                    .findFirst().orElseThrow();
            assertEquals(offered, remove.isVisible());
            if (offered) {
                remove.fire();
            }
            menu.hide();
        });
    }

    @Test
    void tablesAreReadWithTheKeysToo(FxRobot robot) {
        open();
        turnTo(TestSetBook.FIGURES);
        TestWindow.onFx(() -> {
            var area = (RichTextArea) window.stage().getScene().lookup(".flow-area");
            area.requestFocus();
            for (var row = 0; row < area.getParagraphCount(); row++) {
                if (area.getPlainText(row).startsWith("Oil by year")) {
                    area.select(TextPos.ofLeading(row, 0));
                }
            }
        });
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertChosen("Year");
        robot.push(KeyCode.RIGHT);
        assertChosen("Maker");
        robot.push(KeyCode.DOWN);
        assertChosen("Young & Co.");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertChosen("Young & Co. | 412");
        window.screenshot("63b-book-table-keys-light");
        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertEquals(List.of("Young & Co. | 412"), marked());
        assertEquals("Young & Co.", words("Young").orElseThrow().getParent().getParent().getAccessibleText());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertNull(window.model().reader().selectionProperty().get());
    }

    @Test
    void theTableOfAnotherPartIsBegunAnew(FxRobot robot) {
        var chapter = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>%s</h1><table>%s</table></body></html>";
        var row = "<tr><td>%1$s one</td><td>%1$s two</td></tr>";
        window.open(new ZipSample().with("mimetype", "application/epub+zip")
                .with("META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>")
                .with("a.opf", """
                        <package version="3.0"><metadata><title>Tables</title></metadata><manifest>
                        <item id="c1" href="c1.xhtml"/><item id="c2" href="c2.xhtml"/></manifest>
                        <spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>""")
                .with("c1.xhtml", chapter.formatted("Long", row.formatted("Long").repeat(9)))
                .with("c2.xhtml", chapter.formatted("Short", row.formatted("Short").repeat(2)))
                .save(home.resolve("tables.epub")));
        standAtTable();
        for (var down = 0; down < 6; down++) {
            robot.push(KeyCode.DOWN);
        }
        assertChosen("Long one");
        turnTo(2);
        TestWindow.await(() -> words("Short one").isPresent());
        standAtTable();
        robot.push(KeyCode.RIGHT);
        assertChosen("Short one");
    }

    private void standAtTable() {
        TestWindow.onFx(() -> {
            var area = (RichTextArea) window.stage().getScene().lookup(".flow-area");
            area.requestFocus();
            area.select(TextPos.ofLeading(1, 0));
        });
    }

    private void assertChosen(String words) {
        TestWindow.await(() -> window.model().reader().selectionProperty().get() != null
                && window.model().reader().selectionProperty().get().text().equals(words));
    }

    @Test
    void thePlaceInALongTableIsTheRowThatIsSeen() throws IOException {
        var rows = IntStream.range(0, 120).mapToObj(i -> "<tr><td>cell %d.<td>%d".formatted(i, i * i))
                .collect(Collectors.joining());
        window.open(Files.writeString(home.resolve("table.html"), "<html><table>" + rows + "</table>"));
        var document = window.model().reader().documentProperty().get();
        var at = document.text().indexOf("cell 70.");
        TestWindow.onFx(() -> window.model().reader().reveal(document.regions().of(new TextRange(at, at + 4))));
        TestWindow.await(() -> {
            var place = window.model().reader().placeProperty().get().part() * document.text().length();
            return place > document.text().indexOf("cell 45.") && place <= at;
        });
    }

    @Test
    void aLongNoteFromRightToLeftIsShownWhole(FxRobot robot) throws IOException {
        window.open(Files.writeString(home.resolve("note.html"), "<html><p>A word<a href='#n'>[1]</a>.</p><p id=n>[1] "
                + "המגדלור האיר בכל לילה מלילות החורף הארוכים והים סער. ".repeat(25)));
        window.textSize(150);
        var links = window.model().reader().links();
        TestWindow.onFx(
                () -> links.follow(window.model().reader().documentProperty().get().links().getFirst()));
        TestWindow.await(() -> window.stage().getScene().lookup(".note-bar").isVisible());
        window.screenshot("66-note-right-to-left-large");
        assertInstanceOf(PiecedText.class, window.stage().getScene().lookup(".note-words"));
        assertTrue(window.stage().getScene().lookup("#note-visit").getAccessibleHelp().startsWith("[1] "));
        var text = (ScrollPane) window.stage().getScene().lookup(".note-bar .scroll-pane");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        TestWindow.await(() -> text.getVvalue() > 0);
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);
        TestWindow.await(() -> text.getVvalue() == 0);
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
