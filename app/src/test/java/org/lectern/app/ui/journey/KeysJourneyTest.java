package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.Arrangement;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.testfx.api.FxRobot;

/// The list of keys says the truth: every key of the reader that it shows is pressed, and does something.
class KeysJourneyTest extends WithWindow {
    private List<String> listed(String style) {
        List<String> texts = new ArrayList<>();
        TestWindow.onFx(() -> window.stage().getScene().getRoot().lookupAll(".keys ." + style)
                .forEach(label -> texts.add(((Label) label).getText())));
        return texts;
    }

    @Test
    void listsEveryKeyOnce(FxRobot robot) {
        robot.push(KeyCode.F1);
        List<String> keys = listed("key").stream().flatMap(row -> List.of(row.split(" {3}")).stream()).toList();
        assertEquals(keys.size(), new HashSet<>(keys).size(), keys.toString());
        assertTrue(keys.containsAll(List.of("Ctrl+F", "F3", "Shift+F3", "Ctrl+R", "F7", "Ctrl+C", "F1")),
                keys.toString());
        assertEquals(listed("key").size(), listed("key-words").size());
        assertTrue(listed("key-words").stream().noneMatch(String::isBlank));
        window.screenshot("80-keys-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("81-keys-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        assertTrue(listed("key").isEmpty());
    }

    @Test
    void doesWhatTheListSays(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 12, 3));
        window.awaitPage();
        robot.push(KeyCode.F1);
        List<String> listed = listed("key");
        robot.push(KeyCode.ESCAPE);
        for (Press press : presses()) {
            assertTrue(listed.stream().anyMatch(row -> List.of(row.split(" {3}")).contains(press.listed)),
                    press.listed + " is not listed: " + listed);
            TestWindow.onFx(() -> {
                window.model().reader().goToPage(6);
                window.stage().getScene().lookup(".pages").requestFocus();
            });
            Object before = press.effect.get();
            robot.push(press.keys);
            TestWindow.await(() -> !before.equals(press.effect.get()));
        }
    }

    /// A key, and what it changes.
    private record Press(String listed, Supplier<Object> effect, KeyCode... keys) {}

    private List<Press> presses() {
        ReaderViewModel reader = window.model().reader();
        Arrangement arrangement = reader.arrangement();
        Supplier<Object> place = () -> reader.placeProperty().get();
        Supplier<Object> zoom = () -> arrangement.zoomProperty().get();
        Supplier<Object> turn = () -> arrangement.turnProperty().get();
        Supplier<Object> focus = () -> window.stage().getScene().getFocusOwner();
        return List.of(new Press("PgDn", place, KeyCode.PAGE_DOWN), new Press("PgUp", place, KeyCode.PAGE_UP),
                new Press("Space", place, KeyCode.SPACE), new Press("Home", place, KeyCode.HOME),
                new Press("End", place, KeyCode.END), new Press("Alt+\u2193", place, KeyCode.ALT, KeyCode.DOWN),
                new Press("Alt+\u2191", place, KeyCode.ALT, KeyCode.UP),
                new Press("Ctrl++", zoom, KeyCode.CONTROL, KeyCode.PLUS),
                new Press("Ctrl+-", zoom, KeyCode.CONTROL, KeyCode.MINUS),
                new Press("+", zoom, KeyCode.CONTROL, KeyCode.ADD),
                new Press("Ctrl+0", zoom, KeyCode.CONTROL, KeyCode.DIGIT0),
                new Press("Ctrl+9", zoom, KeyCode.CONTROL, KeyCode.DIGIT9),
                new Press("Ctrl+2", () -> arrangement.rowsProperty().get(), KeyCode.CONTROL, KeyCode.DIGIT2),
                new Press("Ctrl+R", turn, KeyCode.CONTROL, KeyCode.R),
                new Press("Ctrl+Shift+R", turn, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R),
                new Press("Ctrl+I", () -> reader.darkPagesProperty().get(), KeyCode.CONTROL, KeyCode.I),
                new Press("Ctrl+M", () -> reader.readingProperty().get(), KeyCode.CONTROL, KeyCode.M),
                new Press("Ctrl+A", () -> Optional.ofNullable(reader.selectionProperty().get()), KeyCode.CONTROL,
                        KeyCode.A),
                new Press("F7", focus, KeyCode.F7), new Press("Ctrl+F", focus, KeyCode.CONTROL, KeyCode.F),
                new Press("Ctrl+G", focus, KeyCode.CONTROL, KeyCode.G), new Press("F6", focus, KeyCode.F6),
                new Press("Ctrl+L", focus, KeyCode.CONTROL, KeyCode.L),
                new Press("Ctrl+Shift+F", focus, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F));
    }
}
