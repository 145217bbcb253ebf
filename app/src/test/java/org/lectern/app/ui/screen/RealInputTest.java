package org.lectern.app.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.library.CollectionsViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What only a screen delivers: drags, files from another window among them, and the mouse wheel. Runs with `-Pscreen` on a display.
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class RealInputTest {
    private static final int PAGES = 12;
    private static final int NOTCHES = 20;

    @TempDir
    Path home;

    private final FakeEngine engine = FakeEngine.held();
    private TestWindow window;
    private Path book;

    @Start
    void start(Stage stage) throws IOException {
        book = TestBook.write(home.resolve("book.pdf"), PAGES, 7);
        window = TestWindow.show(stage, home, () -> engine, Optional.empty());
        folder().show();
    }

    /// Another window, as a file manager's, from which the book can be dragged.
    private Stage folder() {
        Label file = new Label("book.pdf");
        file.setId("file");
        file.setOnDragDetected(event -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(book.toFile()));
            file.startDragAndDrop(TransferMode.COPY).setContent(files);
            event.consume();
        });
        Stage other = new Stage(StageStyle.UNDECORATED);
        other.setScene(new Scene(file, 120, 40));
        other.setX(20);
        other.setY(840);
        other.setAlwaysOnTop(true);
        return other;
    }

    @Test
    void aFileThatIsDraggedOntoTheWindowOpens(FxRobot robot) {
        robot.drag("#file", MouseButton.PRIMARY).moveTo(window.stage()).dropTo(window.stage());
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null);
        window.awaitPage();
        assertEquals(book, window.model().desk().selectedProperty().get().file());
        window.screenshot("90-dragged");
    }

    @Test
    void theWheelScrollsAndWithControlZooms(FxRobot robot) {
        TestWindow.onFx(() -> window.model().open(List.of(book)));
        window.awaitPage();
        ScrollPane pages = robot.lookup(".pages").queryAs(ScrollPane.class);
        robot.moveTo(pages).scroll(NOTCHES, VerticalDirection.DOWN);
        TestWindow.await(() -> window.model().reader().pageProperty().get() > 1);
        double height = pages.getContent().getLayoutBounds().getHeight();
        robot.press(KeyCode.CONTROL).scroll(2, VerticalDirection.UP).release(KeyCode.CONTROL);
        TestWindow.await(() -> pages.getContent().getLayoutBounds().getHeight() > height);
        window.screenshot("91-wheel");
    }

    @Test
    void aDocumentIsDraggedOntoACollection(FxRobot robot) {
        CollectionsViewModel collections = openWithCollection();
        robot.drag("#documents .list-cell:filled", MouseButton.PRIMARY).moveBy(0, 30);
        TestWindow.await(() -> robot.lookup(".collection-target").tryQuery().isPresent());
        robot.moveTo(".collection-target");
        window.theme(Theme.DARK);
        window.screenshot("92-dragged-onto-collection-dark");
        robot.drop();
        TestWindow.await(() -> collections.shownProperty().get().documents().size() == 1);
    }

    private CollectionsViewModel openWithCollection() {
        engine.allowAll();
        window.open(book);
        CollectionsViewModel collections = window.model().library().collections();
        TestWindow.onFx(() -> collections.create("Thesis"));
        TestWindow.await(() -> collections.shownProperty().get() != null);
        return collections;
    }
}
