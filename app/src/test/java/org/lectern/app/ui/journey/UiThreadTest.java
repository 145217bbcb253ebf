package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.bench.BenchBook;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.fixture.UiThreadWatch;
import org.lectern.app.ui.reader.panel.Side;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// With a library of 5,000 documents and a book of 3,000 pages, nothing but drawing runs on the JavaFX thread.
@ExtendWith(ApplicationExtension.class)
class UiThreadTest {
    private static final int DOCUMENTS = 5_000;
    private static final int PAGES = 3_000;

    @TempDir
    static Path home;

    private Stage stage;
    private TestWindow window;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void onlyDrawsOnItsThread(FxRobot robot) throws IOException, LibraryException {
        fill();
        Path book = home.resolve("book.pdf");
        BenchBook.write(book, PAGES);
        // the application reads its settings before it has a window, the tests after that
        TestWindow.onFx(() -> window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.empty()));
        try (UiThreadWatch watch = new UiThreadWatch()) {
            TestWindow.await(() -> window.model().library().entries().size() == DOCUMENTS);
            window.drop(book);
            DocumentViewModel opened = window.model().desk().selectedProperty().get();
            read(robot);
            TestWindow.await(() -> opened.documentProperty().get() != null);
            search(robot);
            TestWindow.await(() -> opened.stageProperty().get() == DocumentStage.READY);
            window.ask(robot, opened, "Which ship carried timber after dark?");
            window.screenshot("95-large-library");
            turnToOthers(opened);
            Set<String> faults = watch.faults();
            assertEquals(Set.of(), faults);
            assertTrue(watch.elsewhere().stream().anyMatch(type -> type.contains("Database")), "no database seen");
            assertTrue(watch.elsewhere().stream().anyMatch(type -> type.contains("PDFRenderer")), "no PDFBox seen");
            assertTrue(watch.elsewhere().stream().anyMatch(type -> type.contains("FakeEngine")), "no engine seen");
        }
    }

    private static void fill() throws LibraryException {
        try (Library library = Library.open(home.resolve("library"), aside -> {})) {
            for (int number = 0; number < DOCUMENTS; number++) {
                library.note(new DocumentId("made-up-" + number), home.resolve("Report " + number + ".pdf"),
                        Instant.EPOCH.plusSeconds(number));
            }
        }
    }

    private void read(FxRobot robot) {
        window.awaitPage();
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages").requestFocus());
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        TestWindow.onFx(() -> window.model().reader().goToPage(PAGES - 1));
        window.awaitPage();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.R).push(KeyCode.CONTROL, KeyCode.M);
        window.awaitPage();
        robot.push(KeyCode.F7);
        robot.clickOn(window.tab(Side.PAGES));
        window.theme(Theme.DARK);
        window.awaitPage();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    }

    private void search(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("harbour keeps", 0);
        TestWindow.await(() -> window.model().find().doneProperty().get());
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        TestWindow.onFx(() -> window.model().search().wordsProperty().set("harbour"));
        TestWindow.await(() -> window.model().search().doneProperty().get());
        TestWindow.onFx(() -> window.model().open(window.model().search().hits().getFirst()));
        TestWindow.onFx(() -> window.model().search().wordsProperty().set(""));
    }

    private void turnToOthers(DocumentViewModel opened) throws IOException {
        DocumentViewModel novel = window.open(TestNovel.write(home.resolve("novel.epub")));
        window.open(TestBook.write(home.resolve("other.pdf"), 3, 2));
        TestWindow.onFx(() -> {
            window.model().library().collections().create("Ships");
            window.model().desk().close(novel);
            window.model().desk().selectedProperty().set(opened);
        });
        window.awaitPage();
        TestWindow.await(() -> window.model().library().isIdle());
    }
}
