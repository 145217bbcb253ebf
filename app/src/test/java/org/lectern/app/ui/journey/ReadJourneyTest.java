package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.Arrangement;
import org.lectern.app.ui.reader.Fit;
import org.lectern.app.ui.reader.PageRows;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.testfx.api.FxRobot;

/// Reading without asking: jumps and the way back, sizes, turned pages, two at a time, and the place kept over closing.
class ReadJourneyTest extends WithWindow {
    private ReaderViewModel reader() {
        return window.model().reader();
    }

    private void awaitPage(int page) {
        TestWindow.await(() -> reader().pageProperty().get() == page);
    }

    @Test
    void comesBackFromJumpsToTheVeryPlace(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 30, 12));
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages").requestFocus());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        ReadingPosition before = reader().placeProperty().get();
        assertTrue(before.part() > 0.05, before.toString());
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.write("20");
        robot.push(KeyCode.ENTER);
        awaitPage(20);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        awaitPage(1);
        assertEquals(before.part(), reader().placeProperty().get().part(), 0.01);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        awaitPage(20);
    }

    @Test
    void showsPagesAsTheReaderLikes(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 9, 2));
        Arrangement arrangement = reader().arrangement();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(PageRows.PAIRS, arrangement.rowsProperty().get());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        awaitPage(3);
        window.awaitPage();
        window.screenshot("70-two-pages");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertEquals(Fit.PAGE, arrangement.fitProperty().get());
        assertTrue(arrangement.layoutBinding().get().height(0) < arrangement.viewportHeightProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertEquals(1, arrangement.turnProperty().get());
        window.awaitPage();
        window.theme(Theme.DARK);
        window.screenshot("71-turned-dark");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(0, arrangement.turnProperty().get());
        robot.clickOn(".view-menu");
        window.screenshot("72-view-menu-dark");
    }

    @Test
    void remembersThePlaceInsideAPageAndAChapter(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 30, 12));
        TestWindow.onFx(() -> reader().goTo(new ReadingPosition(7, 0.4)));
        awaitPage(7);
        DocumentViewModel novel = window.open(TestNovel.write(home.resolve("novel.epub")));
        TestWindow.onFx(() -> reader().goTo(new ReadingPosition(3, 0.5)));
        TestWindow.await(() -> Math.abs(reader().placeProperty().get().part() - 0.5) < 0.1);
        window.screenshot("73-flow-in-the-middle");
        TestWindow.onFx(() -> window.model().desk().close(novel));
        TestWindow.onFx(() -> window.model().desk().close(book));
        window.open(home.resolve("novel.epub"));
        TestWindow.await(() -> Math.abs(reader().placeProperty().get().part() - 0.5) < 0.1);
        assertEquals(3, reader().placeProperty().get().page());
        window.open(home.resolve("book.pdf"));
        awaitPage(7);
        assertEquals(0.4, reader().placeProperty().get().part(), 0.02);
    }
}
