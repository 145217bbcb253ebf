package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.panel.Side;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is closed is let go: the pictures of a document, and a window with all that it showed.
@ExtendWith(ApplicationExtension.class)
class LetGoTest {
    @TempDir
    Path home;

    @Test
    void aClosedDocumentLeavesNoPictures(FxRobot robot) throws IOException {
        Stage[] stage = new Stage[1];
        TestWindow window = show(stage);
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 12, 3));
        window.awaitPage();
        showSmallPages(window, robot);
        List<WeakReference<Image>> pictures = pictures(window);
        assertTrue(pictures.size() > 4, pictures.toString());
        TestWindow.onFx(() -> window.model().desk().close(book));
        awaitGone(pictures);
        TestWindow.onFx(stage[0]::close);
    }

    @Test
    void aClosedWindowIsLetGo() throws IOException {
        WeakReference<Scene> closed = useAndClose();
        Stage[] next = new Stage[1];
        show(next).open(home.resolve("novel.epub")); // the toolkit keeps the latest window, and the latest flowing text
        awaitGone(List.of(closed));
        TestWindow.onFx(next[0]::close);
    }

    // Without the robot, which keeps the scene that it typed into.
    private WeakReference<Scene> useAndClose() throws IOException {
        Stage[] stage = new Stage[1];
        TestWindow window = show(stage);
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 12, 3));
        window.awaitPage();
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> book.conversation().followedProperty().get() != null);
        window.open(TestNovel.write(home.resolve("novel.epub")));
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        WeakReference<Scene> scene = new WeakReference<>(stage[0].getScene());
        TestWindow.onFx(stage[0]::close);
        return scene;
    }

    private TestWindow show(Stage[] stage) {
        TestWindow[] window = new TestWindow[1];
        TestWindow.onFx(() -> {
            stage[0] = new Stage();
            window[0] = TestWindow.show(stage[0], home, FakeEngine::unhindered, Optional.empty());
        });
        return window[0];
    }

    private static void showSmallPages(TestWindow window, FxRobot robot) {
        robot.push(KeyCode.F7);
        TestWindow.onFx(() -> window.model().reader().goToPage(2));
        robot.clickOn(window.tab(Side.PAGES));
    }

    private static List<WeakReference<Image>> pictures(TestWindow window) {
        return Stream.of(".page .image-view", ".thumbnail .image-view")
                .flatMap(kind -> window.stage().getScene().getRoot().lookupAll(kind).stream())
                .map(node -> ((ImageView) node).getImage()).filter(Objects::nonNull).map(WeakReference::new).toList();
    }

    private static void awaitGone(List<? extends WeakReference<?>> references) {
        TestWindow.await(() -> {
            System.gc();
            return references.stream().allMatch(reference -> reference.refersTo(null));
        });
    }
}
