package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.find.FindViewModel;
import org.testfx.api.FxRobot;

/// Words are found in the document, listed and marked, with the keyboard alone.
class FindJourneyTest extends WithWindow {
    private void find(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write(words);
        TestWindow.await(() -> window.model().find().doneProperty().get());
    }

    @Test
    void findsWordsOnThePages(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 40, 23));
        window.awaitPage();
        find(robot, "COUNCIL");
        FindViewModel find = window.model().find();
        assertTrue(find.hits().size() > 20, find.hits().toString());
        assertEquals(0, find.currentProperty().get());
        TestWindow.await(() -> isInView(".found-current"));
        window.screenshot("64-found-light");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.F3);
        assertEquals(2, find.currentProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        assertEquals(1, find.currentProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("lighthouse keeper");
        TestWindow.await(() -> find.doneProperty().get() && find.hits().size() == 1);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 23 && isInView(".found-current"));
        window.awaitPage();
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("65-found-dark-japanese");
        window.language(Locale.ENGLISH);
        robot.push(KeyCode.ESCAPE);
        assertNull(window.stage().getScene().lookup(".side-panel"));
        assertNull(window.stage().getScene().lookup(".found-current"));
        find(robot, "zebra");
        assertTrue(find.hits().isEmpty());
        window.screenshot("66-found-nothing");
    }

    @Test
    void findsWordsInFlowingText(FxRobot robot) {
        window.open(TestNovel.write(home.resolve("novel.epub")));
        find(robot, "lighthouse");
        FindViewModel find = window.model().find();
        assertEquals(2, find.hits().size());
        assertEquals(TestNovel.PART, window.model().reader().pageProperty().get());
        robot.push(KeyCode.F3);
        TestWindow.await(() -> isInView(".found-current"));
        window.screenshot("67-found-flow-light");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        assertEquals(0, find.currentProperty().get());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F7);
        assertNotNull(window.stage().getScene().lookup(".outline"));
    }

    private boolean isInView(String mark) {
        Node view = window.stage().getScene().lookup(".reader");
        Bounds visible = view.localToScene(view.getBoundsInLocal());
        return window.stage().getScene().getRoot().lookupAll(mark).stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .anyMatch(bounds -> bounds.getWidth() > 0 && visible.contains(bounds));
    }
}
