package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.selection.Selection;
import org.testfx.api.FxRobot;

/// Text is selected with the mouse and with the keyboard, and copied.
class SelectJourneyTest extends WithWindow {
    private Document open(Path file) {
        return window.open(file).documentProperty().get();
    }

    private Document openBook() throws IOException {
        Document book = open(TestBook.write(home.resolve("book.pdf"), 6, 1));
        window.awaitPage();
        return book;
    }

    @Test
    void selectsWithTheMouseWhatWasDrawnOver(FxRobot robot) throws IOException {
        Document book = openBook();
        int from = book.text().indexOf(TestBook.FACT);
        int to = from + TestBook.FACT.length();
        robot.drag(edge(book, from, false), MouseButton.PRIMARY).dropTo(edge(book, to - 1, true));
        assertEquals(TestBook.FACT, selection().text());
        assertEquals(new TextSpan(from, to), selection().span());
        window.screenshot("60-selected-light");
        window.theme(Theme.DARK);
        window.screenshot("61-selected-dark");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> TestBook.FACT.equals(Clipboard.getSystemClipboard().getString()));
        robot.clickOn(edge(book, from, false), MouseButton.PRIMARY);
        assertNull(selection());
    }

    @Test
    void selectsWordsAndLinesByClicks() throws IOException {
        Document book = openBook();
        int word = book.text().indexOf("lighthouse");
        press(book, word + 3, 2, false);
        assertEquals("lighthouse", selection().text());
        press(book, book.text().indexOf("brass") + 1, 1, true);
        assertEquals("lighthouse keeper of Vardo hid the b", selection().text());
        press(book, word + 3, 3, false);
        String line = selection().text();
        assertTrue(line.contains("lighthouse") && line.length() > 40 && !line.endsWith(" "), line);
    }

    @Test
    void selectsWithTheKeyboard(FxRobot robot) throws IOException {
        Document book = openBook();
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(book.text().substring(0, 1), selection().text());
        robot.push(KeyCode.SHIFT, KeyCode.END);
        assertEquals("Chapter 1", selection().text());
        int line = selection().text().length();
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(line - 1, selection().text().length());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        String more = selection().text();
        assertTrue(more.length() > line && more.endsWith(" "), more);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.push(KeyCode.SHIFT, KeyCode.HOME);
        assertTrue(selection() == null || selection().text().length() < more.length());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(book.text(), selection().text());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.HOME);
        assertNull(selection());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.END);
        assertEquals(book.text(), selection().text());
        assertEquals(6, window.model().reader().pageProperty().get());
    }

    @Test
    void selectsFlowingText(FxRobot robot) {
        Document novel = open(TestNovel.write(home.resolve("novel.epub")));
        dragOverFlow(robot);
        String text = selection().text();
        assertTrue(text.length() > 20, text);
        assertEquals(text, selection().span().of(novel.text()));
        window.screenshot("62-selected-flow-light");
        window.theme(Theme.DARK);
        window.screenshot("63-selected-flow-dark");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> text.equals(Clipboard.getSystemClipboard().getString()));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(novel.text(), selection().text());
    }

    @Test
    void keepsAllSelectedWhilePartsAreTurned(FxRobot robot) {
        Document novel = open(TestNovel.write(home.resolve("novel.epub")));
        TestWindow.onFx(() -> window.stage().getScene().lookup(".flow").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        for (int part = 2; part <= novel.pages().size(); part++) {
            int wanted = part;
            robot.push(KeyCode.ALT, KeyCode.DOWN);
            TestWindow.await(() -> window.model().reader().pageProperty().get() == wanted);
            assertEquals(novel.text(), selection().text());
        }
        window.screenshot("64-all-selected-flow");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> novel.text().equals(Clipboard.getSystemClipboard().getString()));
        dragOverFlow(robot);
        assertTrue(selection().text().length() < novel.text().length() / 2);
        robot.push(KeyCode.ALT, KeyCode.UP);
        TestWindow.await(() -> window.model().reader().selectionProperty().get() == null);
    }

    // A click alone the screen of the tests takes for one with the other button.
    private void dragOverFlow(FxRobot robot) {
        Node area = window.stage().getScene().lookup(".flow-area");
        Bounds box = area.localToScreen(area.getBoundsInLocal());
        robot.drag(new Point2D(box.getMinX() + box.getWidth() / 3, box.getMinY() + 120), MouseButton.PRIMARY)
                .dropTo(new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + 190));
    }

    // The screen of the tests counts no clicks and knows no Shift.
    private void press(Document book, int offset, int clicks, boolean shift) {
        Point2D at = edge(book, offset, false);
        TestWindow.onFx(() -> {
            Node column = window.stage().getScene().lookup(".page").getParent();
            Point2D inside = column.getScene().getRoot().screenToLocal(at);
            column.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, inside.getX(), inside.getY(), at.getX(),
                    at.getY(), MouseButton.PRIMARY, clicks, shift, false, false, false, true, false, false, true,
                    false, true, null));
        });
    }

    private Selection selection() {
        Selection[] selected = new Selection[1];
        TestWindow.onFx(() -> selected[0] = window.model().reader().selectionProperty().get());
        return selected[0];
    }

    /// The left or right edge of a character on the screen.
    private Point2D edge(Document book, int offset, boolean right) {
        PageRegion box = (PageRegion) book.regions().of(new TextSpan(offset, offset + 1)).getFirst();
        return Marks.onScreen(window.stage().getScene(), box.page(), box.x() + (right ? box.width() - 0.5 : 0.5),
                box.y() + box.height() / 2, window.model().reader().arrangement().layoutBinding().get().scale());
    }
}
