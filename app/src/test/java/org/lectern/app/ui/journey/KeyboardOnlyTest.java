package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From the start to the answer and its passage with the keyboard alone; no key is helped by the test.
@ExtendWith(ApplicationExtension.class)
class KeyboardOnlyTest {
    private static final int FACT_PAGE = 9;

    @TempDir
    Path home;

    private TestWindow window;

    @Start
    void start(Stage stage) throws IOException {
        Path handbook = TestBook.write(home.resolve("handbook.pdf"), 12, FACT_PAGE);
        window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.of(handbook));
    }

    @Test
    void leadsFromTheStartToTheAnswer(FxRobot robot) {
        tabTo(robot, "#welcome-handbook");
        window.screenshot("85-keyboard-start");
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null);
        DocumentViewModel book = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("Where did the lighthouse keeper hide the brass key", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> !book.conversation().exchanges().isEmpty()
                && book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        ExchangeViewModel answer = book.conversation().exchanges().getLast();
        assertTrue(answer.textProperty().get().contains("third stair"), answer.textProperty().get());
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        window.awaitPage();
        window.screenshot("86-keyboard-answer");
        tabTo(robot, ".evidence-card");
        assertEquals(AccessibleRole.BUTTON, focused().getAccessibleRole());
        assertTrue(focused().getAccessibleText().contains("strong"), focused().getAccessibleText());
        robot.push(KeyCode.F6).push(KeyCode.F6);
        assertTrue(focused().getStyleClass().contains("pages"), focused().toString());
        robot.push(KeyCode.SHIFT, KeyCode.END).push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> Clipboard.getSystemClipboard().getString() != null);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        TestWindow.await(() -> window.model().desk().documents().isEmpty());
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        tabTo(robot, "#shelf");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null);
        assertNotNull(window.stage().getScene().lookup(".exchange .question"));
    }

    @Test
    void readsWithTheFirstKeyWhenAFileWasOpened(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 12, FACT_PAGE));
        window.awaitPage();
        assertTrue(focused().getStyleClass().contains("pages"), focused().toString());
        Object place = window.model().reader().placeProperty().get();
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> !place.equals(window.model().reader().placeProperty().get()));
        TestWindow.onFx(() -> window.model().desk().close(book));
        window.open(TestNovel.write(home.resolve("novel.epub")));
        TestWindow.await(() -> focused() instanceof RichTextArea);
    }

    // Tab, until the focus is there.
    private void tabTo(FxRobot robot, String selector) {
        for (int i = 0; i < 60; i++) {
            Node wanted = window.stage().getScene().lookup(selector);
            if (wanted != null && focused() == wanted) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    private Node focused() {
        Node[] owner = new Node[1];
        TestWindow.onFx(() -> owner[0] = window.stage().getScene().getFocusOwner());
        return owner[0];
    }
}
