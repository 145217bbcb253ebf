package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Library, conversation and strip go with keys and buttons, and by themselves where there is no room; in reading mode all goes.
class PanelsJourneyTest extends WithWindow {
    private DocumentViewModel book;

    @BeforeEach
    void openBookAndAsk(FxRobot robot) throws IOException {
        book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 3, 2));
        assertFalse(isShown(".heat-panel"), "there is no answer yet");
        window.ask(robot, book, TestBook.QUESTION);
        TestWindow.onFx(() -> window.model().reader().goToPage(1));
        window.awaitPage();
    }

    @Test
    void goWithKeysAndButtons(FxRobot robot) {
        double wide = width(".library");
        double talk = width(".conversation");
        robot.push(KeyCode.F8);
        assertEquals(0, window.model().reader().placeProperty().get().part(), 0.01, "the beginning stays in view");
        assertEquals(List.of(".conversation", ".heat-panel"), shown());
        robot.push(KeyCode.F9);
        assertEquals(List.of(".heat-panel"), shown());
        robot.push(KeyCode.SHIFT, KeyCode.F9);
        assertEquals(List.of(), shown());
        inBothLooks("150-panels-hidden");
        TestWindow.await(() -> !new SettingsStore(home.resolve("settings.json")).load().window().panels().strip());
        assertFalse(new SettingsStore(home.resolve("settings.json")).load().window().panels().library());
        robot.clickOn("#toggle-library").clickOn("#toggle-talk");
        assertEquals(List.of(".library", ".conversation"), shown());
        assertEquals(wide, width(".library"), 1);
        assertEquals(talk, width(".conversation"), 1);
        robot.push(KeyCode.F9).push(KeyCode.CONTROL, KeyCode.L);
        assertEquals("ask-field", focused().getId());
        robot.push(KeyCode.F9);
        assertTrue(focused().getStyleClass().contains("pages"), "what went had the focus: " + focused());
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertEquals(List.of(".library"), shown());
    }

    @Test
    void giveWayInANarrowWindow(FxRobot robot) {
        window.textSize(150);
        TestWindow.onFx(() -> window.stage().setWidth(1000));
        TestWindow.await(() -> window.stage().getScene().getWidth() == 1000);
        assertEquals(List.of(".conversation", ".heat-panel"), shown());
        inBothLooks("151-narrow");
        assertEquals(List.of(), outside());
        robot.push(KeyCode.F8);
        assertEquals(List.of(".library", ".heat-panel"), shown());
        assertEquals(List.of(), outside());
        window.screenshot("152-narrow-library");
        robot.push(KeyCode.F8);
        assertEquals(List.of(".conversation", ".heat-panel"), shown());
        TestWindow.onFx(() -> window.model().desk().close(book));
        assertEquals(List.of(".library"), shown());
        window.textSize(100);
        TestWindow.onFx(() -> window.stage().setWidth(1440));
        window.drop(book.file());
        TestWindow.await(() -> shown().containsAll(List.of(".library", ".conversation")));
    }

    @Test
    void theContentsLieOverThePagesInANarrowWindow(FxRobot robot) {
        double wide = width(".pages");
        robot.push(KeyCode.F7);
        assertTrue(width(".pages") < wide - 100, "beside the pages");
        robot.push(KeyCode.F7);
        TestWindow.onFx(() -> window.stage().setWidth(1100));
        TestWindow.await(() -> window.stage().getScene().getWidth() == 1100);
        double narrow = width(".pages");
        robot.push(KeyCode.F7);
        assertTrue(isShown(".side-panel"));
        assertEquals(narrow, width(".pages"), 0.5);
        inBothLooks("156-contents-over");
        assertEquals(List.of(), outside());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() > 1);
        Bounds pages = window.stage().getScene().lookup(".pages").localToScreen(
                window.stage().getScene().lookup(".pages").getLayoutBounds());
        robot.clickOn(pages.getMaxX() - 60, pages.getCenterY());
        assertFalse(isShown(".side-panel"));
        robot.push(KeyCode.F7).push(KeyCode.ESCAPE);
        assertFalse(isShown(".side-panel"));
        robot.push(KeyCode.F7);
        TestWindow.onFx(() -> window.stage().setWidth(1440));
        TestWindow.await(() -> width(".pages") < wide - 100);
    }

    @Test
    void leaveNothingButThePage(FxRobot robot) {
        engine.holdAnswers();
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> state() == ExchangeState.STREAMING);
        robot.push(KeyCode.F7).push(KeyCode.F11);
        assertEquals(List.of(), shown());
        assertFalse(isShown(".reader .tools") || isShown(".side-panel"));
        TestWindow.onFx(() -> assertTrue(window.stage().isFullScreen()));
        assertTrue(focused().getStyleClass().contains("pages"), focused().toString());
        window.screenshot("153-reading-mode-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("153-reading-mode-dark-japanese");
        Object place = window.model().reader().placeProperty().get();
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> !place.equals(window.model().reader().placeProperty().get()));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(".library", ".conversation", ".heat-panel"), shown());
        TestWindow.onFx(() -> assertFalse(window.stage().isFullScreen()));
        assertEquals(ExchangeState.STREAMING, state());
        robot.push(KeyCode.SHIFT, KeyCode.F11);
        TestWindow.onFx(() -> assertTrue(window.stage().isFullScreen()));
        assertEquals(List.of(".library", ".conversation", ".heat-panel"), shown());
        robot.push(KeyCode.ESCAPE);
        TestWindow.onFx(() -> assertFalse(window.stage().isFullScreen()));
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> state() == ExchangeState.STOPPED);
    }

    private ExchangeState state() {
        return book.conversation().exchanges().getLast().stateProperty().get();
    }

    private List<String> shown() {
        return List.of(".library", ".conversation", ".heat-panel").stream().filter(this::isShown).toList();
    }

    private boolean isShown(String selector) {
        boolean[] shown = new boolean[1];
        TestWindow.onFx(() -> {
            Node node = window.stage().getScene().lookup(selector);
            shown[0] = node != null && node.isVisible();
        });
        return shown[0];
    }

    private double width(String selector) {
        return window.stage().getScene().lookup(selector).getLayoutBounds().getWidth();
    }

    private Node focused() {
        Node[] owner = new Node[1];
        TestWindow.onFx(() -> owner[0] = window.stage().getScene().getFocusOwner());
        return owner[0];
    }

    // What is cut or stands beyond the window, in both languages; and tools that the tool bar has no room for.
    private List<String> outside() {
        List<String> faults = new ArrayList<>();
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            window.language(locale);
            TestWindow.onFx(() -> {
                faults.addAll(Audit.faults());
                Bounds bar = window.stage().getScene().lookup(".reader .tools").localToScene(
                        window.stage().getScene().lookup(".reader .tools").getLayoutBounds());
                window.stage().getScene().getRoot().lookupAll(".reader .tools > *").stream().filter(Node::isVisible)
                        .filter(tool -> tool.localToScene(tool.getLayoutBounds()).getMaxX() > bar.getMaxX() + 1)
                        .forEach(tool -> faults.add("beyond the tool bar: " + tool));
            });
        }
        return faults;
    }

    private void inBothLooks(String name) {
        window.screenshot(name + "-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot(name + "-dark-japanese");
        window.theme(Theme.LIGHT);
        window.language(Locale.ENGLISH);
    }
}
