package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.settings.WindowPlace;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.shell.StagePlace;
import org.testfx.api.FxRobot;

/// After a restart, or a kill, the window has its place and its documents are open where one was; with none open it offers to go on
/// with the latest.
class SessionJourneyTest extends WithWindow {
    @Test
    void bringsTheDocumentsAndTheirPlacesBack() throws IOException {
        reopen();
        DocumentViewModel first = window
                .open(TestBook.writeTitled(home.resolve("a.pdf"), "Mills", 9, 2, TestBook.FACT));
        TestWindow.onFx(() -> window.model().reader().goToPage(6));
        Path gone = TestBook.write(home.resolve("gone.pdf"), 1, 1);
        window.open(gone);
        window.open(TestNovel.write(home.resolve("novel.epub")));
        TestWindow.onFx(() -> window.model().desk().selectedProperty().set(first));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 6);
        // as a kill leaves it: nothing is said at the end
        TestWindow.await(() -> saved().open().files().size() == 3 && saved().open().shown() == 0);
        TestWindow.await(() -> window.model().library().isIdle());
        Files.delete(gone);
        restart();
        window.whileNothingIsRead(() -> {
            reopen();
            TestWindow.await(() -> window.model().desk().documents().size() == 3);
            assertEquals("Mills", window.model().desk().selectedProperty().get().titleProperty().get());
        });
        TestWindow.await(() -> window.model().errors().notices().size() == 1);
        assertEquals(List.of("a.pdf", "novel.epub"), window.model().desk().documents().stream()
                .map(one -> one.file().getFileName().toString()).toList());
        DocumentViewModel again = window.model().desk().selectedProperty().get();
        assertEquals("Mills", again.titleProperty().get());
        TestWindow.await(() -> again.stageProperty().get() == DocumentStage.READY);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 6);
        TestWindow.await(() -> saved().open().files().size() == 2);
    }

    @Test
    void bringsTheWindowToItsPlace() {
        TestWindow.onFx(() -> new StagePlace(window.stage(), window.model().settings()).follow());
        TestWindow.onFx(() -> {
            window.stage().setX(30);
            window.stage().setY(40);
            window.stage().setWidth(1111);
            window.stage().setHeight(777);
        });
        TestWindow.await(() -> saved().window().place().equals(new WindowPlace(30, 40, 1111, 777, false)));
        restart();
        TestWindow.onFx(() -> assertTrue(new StagePlace(window.stage(), window.model().settings()).restore()));
        assertEquals(List.of(30.0, 40.0, 1111.0, 777.0), List.of(window.stage().getX(), window.stage().getY(),
                window.stage().getWidth(), window.stage().getHeight()));
        TestWindow.onFx(() -> window.model().settings().setPlace(new WindowPlace(90_000, 0, 1111, 777, false)));
        TestWindow.onFx(() -> assertFalse(
                new StagePlace(window.stage(), window.model().settings()).restore(), "beyond every screen"));
    }

    @Test
    void offersToContinueReading(FxRobot robot) throws IOException {
        assertFalse(robot.lookup(".continue").query().isVisible());
        Path mills = TestBook.writeTitled(home.resolve("a.pdf"), "Mills", 9, 2, TestBook.FACT);
        DocumentViewModel first = window.open(mills);
        TestWindow.onFx(() -> window.model().reader().goTo(new ReadingPosition(6, 0.2)));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 6);
        DocumentViewModel novel = window.open(TestNovel.write(home.resolve("novel.epub")));
        TestWindow.await(() -> window.model().library().isIdle());
        TestWindow.onFx(() -> {
            window.model().desk().close(first);
            window.model().desk().close(novel);
        });
        TestWindow.await(() -> robot.lookup(".tile").queryAll().size() == 2);
        TestWindow.await(() -> robot.lookup(".tile .quiet").queryAllAs(Label.class).stream().map(Label::getText)
                .toList().contains("page 6 of 9"));
        window.screenshot("154-continue-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("154-continue-dark-japanese");
        window.language(Locale.ENGLISH);
        Button tile = robot.lookup(".tile").queryAllAs(Button.class).stream()
                .filter(one -> one.getAccessibleText().startsWith("Mills")).findFirst().orElseThrow();
        robot.clickOn(tile);
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null);
        assertEquals(mills, window.model().desk().selectedProperty().get().file());
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 6);
    }

    private Settings saved() {
        return new SettingsStore(home.resolve("settings.json")).load();
    }

    private void reopen() {
        TestWindow.onFx(() -> window.model().reopen());
        TestWindow.await(() -> window.model().library().isIdle());
    }

    private void restart() {
        TestWindow.onFx(() -> {
            window.stage().close();
            window = TestWindow.show(new Stage(), home, () -> engine, Optional.empty());
        });
    }
}
