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
import javafx.scene.control.CheckBox;
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
    void ofSeveralFilesEachHasItsSentence(FxRobot robot) throws IOException {
        window.drop(Files.writeString(home.resolve("notes.pdf"), "%PDF-1.7 and nothing that follows"),
                Files.writeString(home.resolve("empty.txt"), ""), home.resolve("gone.pdf"));
        TestWindow.await(() -> window.model().errors().notices().size() == 3);
        inBothLooks("27-three-files");
        var told = robot.lookup(".banner .sentence").queryAllAs(Label.class).stream().map(Label::getText).toList();
        for (String name : List.of("notes.pdf", "empty.txt", "gone.pdf")) {
            assertTrue(told.stream().anyMatch(sentence -> sentence.contains(name)), told.toString());
        }
        robot.clickOn("#dismiss-all");
        assertEquals(List.of(), window.model().errors().notices());
    }

    @Test
    void aFolderSaysWhyEachFileWasLeftOut(FxRobot robot) throws IOException {
        Path folder = Files.createDirectories(home.resolve("folder"));
        window.drop(folder);
        TestWindow.await(() -> window.model().errors().notices().size() == 1);
        assertEquals("There is no document in “folder”.",
                robot.lookup(".banner .sentence").queryAs(Label.class).getText());
        TestWindow.onFx(() -> window.model().errors().putAway());
        TestBook.write(folder.resolve("good.pdf"), 1, 1);
        TestBook.writeLocked(folder.resolve("locked.pdf"), "sesame");
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and nothing that follows");
        Files.writeString(folder.resolve("picture.png"), "no document");
        window.drop(folder);
        TestWindow.await(() -> window.model().errors().notices().size() == 1);
        inBothLooks("28-folder");
        assertEquals(List.of("“broken.pdf” is damaged and cannot be opened.",
                "“locked.pdf” is protected by a password.", "1 file of other kinds was passed over."),
                robot.lookup(".banner .list-cell").queryAllAs(Labeled.class).stream().map(Labeled::getText)
                        .filter(words -> words != null && !words.isEmpty()).toList());
    }

    private void inBothLooks(String name) {
        window.screenshot(name + "-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot(name + "-dark-japanese");
        window.theme(Theme.LIGHT);
        window.language(Locale.ENGLISH);
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

    @Test
    void whatIsTypedStaysWhileAnotherPasswordIsTried(FxRobot robot) throws IOException {
        window.drop(TestBook.writeLocked(home.resolve("first.pdf"), "sesame"));
        var first = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> first.stageProperty().get() == DocumentStage.LOCKED);
        window.drop(TestBook.writeLocked(home.resolve("second.pdf"), "poppy"));
        var second = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> second.stageProperty().get() == DocumentStage.LOCKED && isAsked());
        robot.write("pop", 0);
        TestWindow.onFx(() -> window.model().desk().unlock(first, "sesame"));
        TestWindow.await(() -> first.stageProperty().get() == DocumentStage.READY);
        TestWindow.await(() -> second.stageProperty().get() == DocumentStage.LOCKED && isAsked());
        robot.write("py", 0).push(KeyCode.ENTER);
        TestWindow.await(() -> second.stageProperty().get() == DocumentStage.READY);
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
    void wholeWebPagesMayBeWanted(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        CheckBox whole = robot.lookup("#whole-pages").queryAs(CheckBox.class);
        assertEquals("Whole web pages", whole.getAccessibleText());
        robot.clickOn(whole);
        assertTrue(window.model().settings().settingsProperty().get().wholePages());
        TestWindow.onFx(() -> window.model().settings().setWholePages(false));
        assertFalse(whole.isSelected());
    }

    @Test
    void theModelGetsItsMemoryWithoutARestart(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> robot.lookup("#memory-taken").queryAs(Label.class).getText()
                .matches("[\\d,.]+ (MB|GB) taken, 300 MB of it by the model"));
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

    @Test
    void theSettingsTellWhatIsTakenOfTheDisk(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> robot.lookup("#disk-taken").queryAs(Label.class).getText()
                .equals("3 GB taken: 3 GB by what was studied, 24 MB by the library, 0 B by the model"));
        inBothLooks("29-settings");
    }

    @Test
    void theListTellsWhatEachDocumentTakes(FxRobot robot) throws IOException {
        var book = window.open(TestBook.write(home.resolve("book.pdf"), 2, 1));
        TestWindow.await(() -> quiet(robot, "#documents").equals("2 pages · 7 MB"));
        TestWindow.onFx(() -> window.model().desk().close(book));
        TestWindow.await(() -> quiet(robot, "#shelf").equals("2 pages · 7 MB"));
        window.screenshot("30-taken");
    }

    private static String quiet(FxRobot robot, String list) {
        return robot.lookup(list + " .words > .quiet").queryAllAs(Label.class).stream().filter(Label::isVisible)
                .map(Label::getText).reduce((one, other) -> other).orElse("");
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
