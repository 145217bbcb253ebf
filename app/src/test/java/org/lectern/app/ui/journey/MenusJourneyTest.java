package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.panel.Side;
import org.testfx.api.FxRobot;

/// What is chosen has a menu, by the right mouse button and by Shift+F10, whose actions do what they say.
class MenusJourneyTest extends WithWindow {
    private List<String> offered() {
        return TestWindow.told(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.isVisible() && !(item instanceof SeparatorMenuItem)).map(MenuItem::getText)
                .toList());
    }

    private String copied() {
        return TestWindow.told(() -> Clipboard.getSystemClipboard().getString());
    }

    private int page() {
        return TestWindow.told(() -> window.model().reader().pageProperty().get());
    }

    @Test
    void contentsPagesAndPlacesHaveMenus(FxRobot robot) throws IOException {
        window.open(TestBook.writeChapters(home.resolve("book.pdf"), 6, 4));
        window.awaitPage();
        robot.push(KeyCode.F7);
        TreeView<?> contents = (TreeView<?>) window.stage().getScene().lookup(".outline .tree-view");
        TestWindow.onFx(() -> contents.getSelectionModel().clearAndSelect(2));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertEquals(List.of("Go there", "Copy", "Unfold all", "Fold all"), offered());
        window.screenshot("192-menu-contents-light");
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), offered());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertEquals("Chapter 3", copied());
        assertEquals(1, page(), "a menu leads nowhere");
        Node fifth = robot.lookup(".outline .tree-cell")
                .match((Node node) -> node instanceof TreeCell<?> cell && "Chapter 5".equals(cell.getText()))
                .query();
        robot.clickOn(contents.localToScreen(contents.getBoundsInLocal()).getCenterX(),
                contents.localToScreen(contents.getBoundsInLocal()).getMaxY() - 20, MouseButton.SECONDARY);
        assertEquals(List.of(), offered(), "beside the rows");
        robot.clickOn(fifth, MouseButton.SECONDARY);
        assertEquals(1, page());
        TestWindow.onFx(() -> contents.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0,
                0, true, null)));
        assertEquals(4, offered().size(), "one menu, though some systems tell of it twice");
        robot.clickOn("Go there");
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 5);

        robot.clickOn(window.tab(Side.PAGES));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        assertEquals(List.of("この箇所へ移動", "ページの本文をコピー"), offered());
        window.screenshot("193-menu-page-dark-japanese");
        window.language(Locale.ENGLISH);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertTrue(copied().startsWith("Chapter 5"), copied());

        robot.push(KeyCode.CONTROL, KeyCode.F).write("lighthouse keeper", 0);
        TestWindow.await(() -> window.model().find().hits().size() == 1
                && window.model().find().doneProperty().get());
        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.F10);
        assertEquals(List.of("Go there", "Copy", "Unfold all", "Fold all"), offered());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertTrue(copied().contains("lighthouse keeper of Vardo"), copied());
    }

    @Test
    void passagesAndTextHaveMenus(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 4, 3));
        window.ask(robot, book, TestBook.QUESTION);
        Node card = robot.lookup(".evidence-card").query();
        TestWindow.onFx(card::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertEquals(List.of("Go there", "Copy", "Copy with page"), offered());
        robot.clickOn("Copy with page");
        assertTrue(copied().contains("p. 3") || copied().contains("Page 3"), copied());
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(offered().containsAll(List.of("Copy", "Copy with page")), offered().toString());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), offered());
    }
}
