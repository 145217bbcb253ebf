package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.FocusPicture;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Walks the window with the Tab key in both themes: wherever the focus is, it can be seen, measured on the pixels.
class FocusRingTest extends WithWindow {
    private static final int MOST_STOPS = 70;

    private final List<String> faults = new ArrayList<>();

    @Test
    void theFocusIsSeenOnEveryControl(FxRobot robot) throws IOException {
        walk(robot, "start");
        var book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 3, 2));
        window.awaitPage();
        window.ask(robot, book, TestBook.QUESTION);
        walk(robot, "answered");
        robot.push(KeyCode.F7);
        walk(robot, "contents");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#scope-button");
        walk(robot, "scope");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.COMMA);
        walk(robot, "settings");
        robot.push(KeyCode.ESCAPE);
        window.open(TestNovel.write(home.resolve("novel.epub")));
        walk(robot, "flowing");
        assertEquals("", String.join("\n", faults));
    }

    private void walk(FxRobot robot, String screen) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.theme(theme);
            Set<Node> seen = new HashSet<>();
            for (int i = 0; i < MOST_STOPS; i++) {
                robot.push(KeyCode.TAB);
                Node[] owner = new Node[1];
                TestWindow.onFx(() -> owner[0] = window.stage().getScene().getFocusOwner());
                if (!seen.add(owner[0])) {
                    break;
                }
                TestWindow.onFx(() -> FocusPicture.fault(owner[0])
                        .ifPresent(fault -> faults.add(screen + ", " + theme + ": " + fault)));
                if (i == 6) {
                    robot.push(KeyCode.TAB);
                    window.screenshot("140-focus-" + screen + "-" + theme.name().toLowerCase(Locale.ROOT));
                }
            }
            assertTrue(seen.size() > 3, screen + ": " + seen);
        }
        window.theme(Theme.LIGHT);
    }
}
