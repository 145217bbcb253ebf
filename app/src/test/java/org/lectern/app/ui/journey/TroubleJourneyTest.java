package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.FileDrop;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Files that do not open, passwords, and the sheets over the window.
class TroubleJourneyTest extends WithWindow {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void tellsWhatIsWrongWithAFileAndGoesOn(FxRobot robot) throws IOException {
        window.drop(Files.writeString(home.resolve("notes.pdf"), "%PDF-1.7 and nothing that follows"));
        TestWindow.await(() -> !window.model().errors().notices().isEmpty());
        window.screenshot("20-damaged-file");
        assertTrue(robot.lookup(".banner .sentence").queryAs(Label.class).getText().contains("notes.pdf"));
        robot.clickOn(".banner .button-icon");
        assertEquals(List.of(), window.model().errors().notices());
    }

    @Test
    void opensALockedFileWithItsPasswordInThePlaceOfItsPages(FxRobot robot) throws IOException {
        var free = window.open(TestBook.write(home.resolve("free.pdf"), 2, 1));
        window.drop(TestBook.writeLocked(home.resolve("locked.pdf"), "sesame"));
        var opened = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> opened.stageProperty().get() == DocumentStage.LOCKED);
        inBothLooks("21-password");
        assertTrue(isAsked());
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(free));
        assertFalse(isAsked(), "only where it is shown");
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(opened));
        TestWindow.onFx(() -> window.stage().getScene().lookup("#documents").requestFocus());
        robot.push(KeyCode.F6);
        robot.write("open", 0).push(KeyCode.ENTER);
        TestWindow.await(() -> opened.lockProperty().get() == ReadFailure.WRONG_PASSWORD);
        assertEquals("This password does not open “locked.pdf”.",
                robot.lookup(".password-pane .headline").queryAs(Label.class).getText());
        robot.write("sesame", 0);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> opened.stageProperty().get() == DocumentStage.READY);
        assertFalse(isAsked());
        assertEquals(List.of(), window.model().errors().notices());
    }

    private boolean isAsked() {
        return window.stage().getScene().lookup(".password-pane").isVisible();
    }

    @Test
    void changesThemeAndLanguageWhileRunning(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        window.screenshot("22-settings");
        TestWindow.onFx(() -> window.model().settings().setTheme(Theme.DARK));
        TestWindow.onFx(() -> window.model().settings().setLanguage(Locale.JAPANESE));
        window.screenshot("23-settings-dark-japanese");
        assertEquals("設定", robot.lookup(".settings-sheet .heading").queryAs(Label.class).getText());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        window.screenshot("24-keys");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".settings-sheet").tryQuery().isEmpty());
    }

    @Test
    void theModelGetsItsMemoryWithoutARestart(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> robot.lookup("#memory-taken").queryAs(Label.class).getText().equals("300 MB taken"));
        TextField field = robot.lookup("#memory-budget").queryAs(TextField.class);
        typeOver(robot, field, "999999");
        assertTrue(field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid")));
        window.screenshot("26-memory-refused");
        typeOver(robot, field, "1");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> engine.memory().budgetBytes() == GIGABYTE);
        typeOver(robot, field, "2");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> engine.memory().budgetBytes() == 2 * GIGABYTE);
        assertEquals(2, window.model().settings().memoryGigabytes());
    }

    private static void typeOver(FxRobot robot, TextField field, String number) {
        TestWindow.onFx(field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(number, 0);
    }

    @Test
    void showsThatItWouldTakeADrop() {
        TestWindow.onFx(() -> FileDrop.over(window.stage().getScene(), List.of(home.resolve("a.pdf"))));
        window.screenshot("25-drop");
    }
}
