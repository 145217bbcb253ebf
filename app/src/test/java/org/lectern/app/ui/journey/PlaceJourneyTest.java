package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A book without pages opens where one was: in the same part, at the same words.
class PlaceJourneyTest extends WithWindow {
    private static final int PAGES_DOWN = 3;

    private @Nullable Stage later;

    @Test
    void opensWhereOneWas(FxRobot robot) {
        Path file = TestNovel.write(home.resolve("novel.epub"));
        DocumentViewModel book = window.open(file);
        leaf(robot);
        TextPos place = upperEdge();
        assertTrue(place.index() > 3, place.toString());
        TestWindow.onFx(() -> window.model().desk().close(book));
        DocumentViewModel again = window.open(file);
        isAt(place, "after closing");
        window.screenshot("133-place-after-closing");
        TestWindow.onFx(() -> window.model().desk().close(again));
        window.open(TestNovel.writeWithCover(home.resolve("other.epub")));
        DocumentViewModel third = window.open(file);
        isAt(place, "beside another");
        assertEquals(third, window.model().desk().selectedProperty().get());
    }

    @AfterEach
    void closeLaterWindow() {
        if (later != null) {
            TestWindow.onFx(later::close);
        }
    }

    @Test
    void opensWhereOneWasAfterQuitting(FxRobot robot) {
        restart(); // the stage of all journeys is not to be closed
        Path file = TestNovel.write(home.resolve("novel.epub"));
        window.open(file);
        leaf(robot);
        TextPos place = upperEdge();
        TestWindow.onFx(() -> {
            window.model().rememberPlace(); // as the application does it at its end
            window.stage().close();
        });
        restart();
        window.open(file);
        isAt(place, "after quitting");
        window.screenshot("134-place-after-quitting");
    }

    // What is on the disk a second after the last key is what a kill leaves.
    @Test
    void opensWhereOneWasAfterAKill(FxRobot robot) {
        Path file = TestNovel.write(home.resolve("novel.epub"));
        window.open(file);
        leaf(robot);
        TextPos place = upperEdge();
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        restart(); // the first window is there still, and writes nothing more
        window.open(file);
        isAt(place, "after a kill");
    }

    private void restart() {
        TestWindow.onFx(() -> {
            later = new Stage();
            window = TestWindow.show(later, home, () -> engine, Optional.empty());
        });
    }

    private void leaf(FxRobot robot) {
        TestWindow.onFx(() -> window.model().reader().goToPage(TestNovel.PART));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == TestNovel.PART);
        TestWindow.onFx(() -> area().requestFocus());
        for (int i = 0; i < PAGES_DOWN; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
    }

    private RichTextArea area() {
        return (RichTextArea) window.stage().getScene().lookup(".flow-area");
    }

    private TextPos upperEdge() {
        TextPos[] place = new TextPos[1];
        TestWindow.onFx(() -> {
            RichTextArea area = area();
            var corner = area.localToScreen(area.getWidth() / 2, 12);
            place[0] = area.getTextPosition(corner.getX(), corner.getY());
        });
        return place[0];
    }

    private void isAt(TextPos place, String when) {
        TestWindow.await(() -> window.model().reader().pageProperty().get() == TestNovel.PART);
        long end = System.nanoTime() + 3_000_000_000L;
        TextPos now = upperEdge();
        while (!isNear(place, now) && System.nanoTime() < end) {
            now = upperEdge();
        }
        assertTrue(isNear(place, now), when + ": " + now + " instead of " + place);
    }

    // the same line of the same paragraph
    private static boolean isNear(TextPos place, TextPos now) {
        return place.index() == now.index() && Math.abs(place.offset() - now.offset()) < 100;
    }
}
