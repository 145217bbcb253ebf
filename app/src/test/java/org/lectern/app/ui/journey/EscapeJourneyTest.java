package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.panel.Side;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Escape closes what is on top, and nothing below it; only where nothing is on top does it stop the answer.
class EscapeJourneyTest extends WithWindow {
    private DocumentViewModel book;

    @BeforeEach
    void askWithoutEnd() throws IOException {
        book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 3, 2));
        engine.holdAnswers();
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> state() == ExchangeState.STREAMING);
    }

    private ExchangeState state() {
        return book.conversation().exchanges().getLast().stateProperty().get();
    }

    private void escape(FxRobot robot, String what) {
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS); // an answer stops on a thread of its own
        assertEquals(ExchangeState.STREAMING, state(), what);
    }

    @Test
    void closesSheetThenPanelThenStops(FxRobot robot) {
        robot.push(KeyCode.F7).push(KeyCode.F1);
        assertTrue(shows(".settings-sheet"));
        escape(robot, "sheet");
        assertFalse(shows(".settings-sheet"));
        assertTrue(shows(".side-panel"));
        escape(robot, "panel");
        assertFalse(shows(".side-panel"));
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> state() == ExchangeState.STOPPED);
    }

    @Test
    void closesTheChoiceOfWhatIsAsked(FxRobot robot) {
        robot.clickOn("#scope-button");
        assertTrue(shows(".scope-chooser"));
        escape(robot, "scope");
        assertFalse(shows(".scope-chooser"));
        robot.clickOn("#scope-button");
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages").requestFocus());
        escape(robot, "scope, the focus elsewhere");
        assertFalse(shows(".scope-chooser"));
    }

    @Test
    void closesMenus(FxRobot robot) {
        robot.push(KeyCode.F7);
        robot.clickOn(".view-menu");
        assertEquals(1, menus());
        escape(robot, "menu");
        assertEquals(0, menus());
        assertTrue(shows(".side-panel"));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        escape(robot, "panel");
        assertFalse(shows(".side-panel"));
    }

    @Test
    void endsASearchInTheLibrary(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("council", 0);
        TestWindow.await(() -> window.model().search().doneProperty().get());
        escape(robot, "search");
        assertEquals("", window.model().search().wordsProperty().get());
        robot.write("council", 0);
        TestWindow.await(() -> window.model().search().doneProperty().get());
        robot.push(KeyCode.ENTER);
        escape(robot, "hits");
        assertEquals("", window.model().search().wordsProperty().get());
    }

    @Test
    void givesUpANameAndARemoval(FxRobot robot) throws IOException {
        robot.clickOn("#collection-new");
        robot.write("Thesis", 0);
        escape(robot, "name");
        assertFalse(shows("#collection-name"));
        DocumentViewModel other = window.open(TestBook.write(home.resolve("other.pdf"), 2, 1));
        TestWindow.onFx(() -> window.model().desk().close(other));
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        TestWindow.onFx(() -> window.stage().getScene().lookup("#shelf").requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.DELETE);
        TestWindow.await(() -> window.model().library().removingProperty().get() != null);
        escape(robot, "removal");
        assertEquals(null, window.model().library().removingProperty().get());
    }

    @Test
    void takesASentenceAboutAFailureAwayFirst(FxRobot robot) throws IOException {
        window.drop(Files.writeString(home.resolve("notes.pdf"), "%PDF-1.7 and nothing that follows"));
        TestWindow.await(() -> !window.model().errors().notices().isEmpty());
        TestWindow.await(() -> window.model().desk().selectedProperty().get() == book);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertEquals(Side.FIND, side());
        escape(robot, "find");
        assertTrue(!window.model().errors().notices().isEmpty());
        escape(robot, "sentence");
        assertEquals(List.of(), window.model().errors().notices());
    }

    private Side side() {
        return window.stage().getScene().getRoot().lookupAll(".side-tabs > .toggle-button").stream()
                .filter(tab -> tab.getPseudoClassStates().stream()
                        .anyMatch(one -> "selected".equals(one.getPseudoClassName())))
                .map(tab -> (Side) tab.getUserData()).findFirst().orElseThrow();
    }

    private static long menus() {
        return List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance)
                .filter(Window::isShowing).count();
    }

    private boolean shows(String selector) {
        boolean[] shown = new boolean[1];
        TestWindow.onFx(() -> shown[0] = window.stage().getScene().getRoot().lookupAll(selector).stream()
                .anyMatch(EscapeJourneyTest::isShown));
        return shown[0];
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
