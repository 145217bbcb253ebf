package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Tint;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.marks.PlacedMark;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Words are highlighted at the selection, by keys and in flowing text; highlights are looked at, noted, changed, removed and had back;
/// all of it is there after a restart.
class MarksJourneyTest extends WithWindow {
    private Document book() throws IOException {
        Document book = window.open(TestBook.write(home.resolve("book.pdf"), 6, 1)).documentProperty().get();
        window.awaitPage();
        return book;
    }

    @Test
    void highlightsAtTheSelection(FxRobot robot) throws IOException, TimeoutException {
        Document book = book();
        drag(robot, book, TestBook.FACT);
        TestWindow.await(() -> shows("#selection-bar"));
        assertTrue(isNear("#selection-bar"), "the bar stands at the words");
        window.screenshot("160-selection-bar-light");
        robot.clickOn("#tint-2");
        assertEquals(List.of(TestBook.FACT), words());
        assertEquals(Tint.GREEN, marks().getFirst().mark().tint());
        assertFalse(shows("#selection-bar"));
        TestWindow.await(() -> window.stage().getScene().lookup(".page .tint") != null);
        robot.clickOn(middle(book, "lighthouse"));
        TestWindow.await(() -> shows("#mark-card"));
        robot.write("Is that so? 本当に", 0);
        TestWindow.await(() -> marks().getFirst().mark().note().equals("Is that so? 本当に"));
        window.screenshot("161-highlight-noted-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("162-highlight-noted-dark-japanese");
        clickOnCard(robot, "#tint-4");
        assertEquals(Tint.PINK, marks().getFirst().mark().tint());
        robot.push(KeyCode.ESCAPE);
        assertFalse(shows("#mark-card"));
        restart(book.file());
        TestWindow.await(() -> words().equals(List.of(TestBook.FACT)));
        assertEquals("Is that so? 本当に", marks().getFirst().mark().note());
        assertEquals(Tint.PINK, marks().getFirst().mark().tint());
        window.awaitPage();
        robot.clickOn(middle(book, "lighthouse"));
        TestWindow.await(() -> shows("#mark-card"));
        robot.clickOn("#mark-remove");
        assertEquals(List.of(), words());
        window.screenshot("163-highlight-removed-dark-japanese");
        robot.clickOn("#mark-undo");
        assertEquals(List.of(TestBook.FACT), words());
        assertEquals("Is that so? 本当に", marks().getFirst().mark().note());
    }

    @Test
    void everythingGoesByKeys(FxRobot robot) throws IOException {
        Document book = book();
        select(book, "lighthouse keeper");
        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertEquals(List.of("lighthouse keeper"), words());
        select(book, "lighthouse keeper");
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT3);
        assertEquals(Tint.BLUE, marks().getFirst().mark().tint(), "the same words get another colour");
        select(book, "brass");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> shows("#mark-card"));
        robot.write("Not iron", 0).push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(List.of("", "Not iron"), marks().stream().map(one -> one.mark().note()).toList());
        select(book, "of Vardo");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        TestWindow.await(() -> "“of Vardo” (%s, p. 1)".formatted(book.title().isBlank() ? "book.pdf" : book.title())
                .equals(Clipboard.getSystemClipboard().getString()));
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(Tint.YELLOW), marks().stream().map(one -> one.mark().tint()).toList());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), marks());
    }

    @Test
    void aNoteThatIsBeingTypedOutlivesTheDocument(FxRobot robot) throws IOException {
        Document book = book();
        select(book, "lighthouse keeper");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> shows("#mark-card"));
        TestWindow.onFx(() -> {
            robot.lookup("#mark-note").queryAs(TextArea.class).setText("In haste");
            window.model().desk().close(window.model().desk().selectedProperty().get());
        });
        window.open(book.file());
        TestWindow.await(() -> marks().size() == 1);
        assertEquals("In haste", marks().getFirst().mark().note());
    }

    @Test
    void asksAboutTheSelection(FxRobot robot) throws IOException {
        Document book = book();
        drag(robot, book, TestBook.FACT);
        TestWindow.await(() -> shows("#selection-bar"));
        robot.clickOn("#selection-ask");
        assertTrue(window.stage().getScene().getFocusOwner().getStyleClass().contains("text-area")
                || window.stage().getScene().getFocusOwner().getStyleClass().contains("text-input"));
        assertFalse(window.model().desk().selectedProperty().get().conversation().scope().scopeProperty().get()
                .equals(Scope.WHOLE));
    }

    @Test
    void escapePutsTheBarAwayAndLeavesTheSelection(FxRobot robot) throws IOException {
        Document book = book();
        drag(robot, book, TestBook.FACT);
        TestWindow.await(() -> shows("#selection-bar"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(shows("#selection-bar"));
        assertEquals(TestBook.FACT, selection().text());
    }

    @Test
    void flowingTextIsHighlightedToo(FxRobot robot) throws TimeoutException {
        Document novel = window.open(TestNovel.write(home.resolve("novel.epub"))).documentProperty().get();
        dragOverFlow(robot);
        String words = selection().text().strip();
        TestWindow.await(() -> shows("#selection-bar"));
        assertTrue(isNear("#selection-bar"), "the bar stands at the words");
        window.screenshot("164-selection-bar-flow-light");
        robot.clickOn("#tint-3");
        assertEquals(List.of(words), words());
        TestWindow.await(() -> window.stage().getScene().lookup(".flow-area .tint-blue") != null);
        robot.clickOn(TestWindow.told(() -> window.stage().getScene().lookup(".flow-area").lookupAll("*").stream()
                .filter(node -> node instanceof Text text && text.getText().equals("Arrival")).findFirst()
                .orElseThrow()));
        TestWindow.await(() -> shows("#mark-card"));
        robot.write("Barley again", 0);
        window.screenshot("165-highlight-flow-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("166-highlight-flow-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        restart(novel.file());
        TestWindow.await(() -> words().equals(List.of(words)));
        assertEquals("Barley again", marks().getFirst().mark().note());
    }

    @Test
    void aMenuOffersTheSame(FxRobot robot) throws IOException {
        Document book = book();
        select(book, "lighthouse keeper");
        menu(middle(book, "keeper"));
        window.screenshot("176-menu-over-a-selection");
        robot.clickOn("Pink");
        assertEquals(Tint.PINK, marks().getFirst().mark().tint());
        menu(middle(book, "lighthouse"));
        robot.clickOn("Blue");
        assertEquals(Tint.BLUE, marks().getFirst().mark().tint());
        menu(middle(book, "lighthouse"));
        robot.clickOn("Remove");
        assertEquals(List.of(), marks());
    }

    private void menu(Point2D at) {
        TestWindow.onFx(() -> {
            Node pages = window.stage().getScene().lookup(".pages");
            Point2D inside = pages.getScene().getRoot().screenToLocal(at);
            pages.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inside.getX(), inside.getY(),
                    at.getX(), at.getY(), false, new PickResult(pages, inside.getX(), inside.getY())));
        });
    }

    @Test
    void bookmarksAreToggled(FxRobot robot) throws IOException {
        Document book = book();
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(1, marks().size());
        assertTrue(marks().getFirst().mark().isBookmark());
        TestWindow.await(() -> window.stage().getScene().getRoot().lookupAll(".bookmark-ribbon").stream()
                .filter(Node::isVisible).count() == 1);
        TestWindow.onFx(() -> window.model().reader().goToPage(4));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 4);
        robot.clickOn("#bookmark");
        assertEquals(List.of(1, 4), marks().stream().map(one -> one.mark().quote().page().number()).toList());
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(1, marks().size());
        window.screenshot("167-bookmark-taken-away");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, marks().size());
        assertEquals(6, book.pages().size());
    }

    private void restart(Path file) throws TimeoutException {
        TestWindow.await(() -> window.model().library().isIdle());
        FxToolkit.setupStage(stage -> {
            window.stage().hide();
            window = TestWindow.show(stage, home, () -> engine, Optional.empty());
        });
        window.open(file);
    }

    private List<PlacedMark> marks() {
        return TestWindow.told(() -> List.copyOf(window.model().marks().marks()));
    }

    private List<String> words() {
        return marks().stream().map(PlacedMark::mark).map(OwnMark::quote).map(quote -> quote.words()).toList();
    }

    private Selection selection() {
        return TestWindow.told(() -> window.model().reader().selectionProperty().get());
    }

    private boolean shows(String selector) {
        Node node = window.stage().getScene().lookup(selector);
        return node != null && node.isVisible();
    }

    // within a few lines of the words, and inside the pages
    private boolean isNear(String panel) {
        Bounds bar = TestWindow.told(() -> bounds(window.stage().getScene().lookup(panel)));
        Bounds reader = TestWindow.told(() -> bounds(window.stage().getScene().lookup(".reader")));
        return reader.contains(bar) && bar.getHeight() > 20 && bar.getMinY() > 100 && bar.getMinY() < 600;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void select(Document book, String words) {
        int from = book.text().indexOf(words);
        TestWindow.onFx(() -> {
            window.stage().getScene().lookup(".pages").requestFocus();
            window.model().reader().select(Optional.of(new Selection(book, from, from + words.length())));
        });
    }

    private void drag(FxRobot robot, Document book, String words) {
        int from = book.text().indexOf(words);
        robot.drag(edge(book, from, false), MouseButton.PRIMARY)
                .dropTo(edge(book, from + words.length() - 1, true));
        assertEquals(words, selection().text());
    }

    private Point2D middle(Document book, String words) {
        return edge(book, book.text().indexOf(words) + words.length() / 2, true);
    }

    private void clickOnCard(FxRobot robot, String button) {
        robot.clickOn(robot.from(robot.lookup("#mark-card").<Node>query()).lookup(button).<Node>query());
    }

    private void dragOverFlow(FxRobot robot) {
        Node area = window.stage().getScene().lookup(".flow-area");
        Bounds box = area.localToScreen(area.getBoundsInLocal());
        robot.drag(new Point2D(box.getMinX() + box.getWidth() / 3, box.getMinY() + 120), MouseButton.PRIMARY)
                .dropTo(new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + 190));
        assertNull(window.model().marks().openProperty().get());
    }

    /// The left or right edge of a character on the screen.
    private Point2D edge(Document book, int offset, boolean right) {
        PageRegion box = (PageRegion) book.regions().of(new TextRange(offset, offset + 1)).getFirst();
        return TestWindow.told(() -> Marks.onScreen(window.stage().getScene(), box.page(),
                box.x() + (right ? box.width() - 0.5 : 0.5), box.y() + box.height() / 2,
                window.model().reader().arrangement().layoutBinding().get().scale()));
    }
}
