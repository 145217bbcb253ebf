package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.ZipSample;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.Marks;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A restart finds everything: the documents, the page, and what was asked; a removed document leaves nothing but its file.
@ExtendWith(ApplicationExtension.class)
class LibraryJourneyTest {
    private static final int FACT_PAGE = 37;
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path home;

    private final FakeEngine engine = FakeEngine.unhindered();
    private Stage stage;
    private TestWindow window;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @Test
    void aRestartFindsEverything(FxRobot robot) throws IOException {
        Path old = TestBook.write(home.resolve("old.pdf"), 3, 2);
        Files.writeString(home.resolve("settings.json"),
                "{\"theme\":\"LIGHT\",\"language\":\"en\",\"recent\":[\"" + old + "\",\"/gone/book.pdf\"]}");
        restart();
        TestWindow.await(() -> files().equals(List.of(old)));
        TestWindow.await(() -> !Files.readString(home.resolve("settings.json")).contains("recent"));
        Path file = TestBook.write(home.resolve("book.pdf"), 60, FACT_PAGE);
        readAndAsk(file);
        restart();
        TestWindow.await(() -> files().equals(List.of(file, old)));
        window.screenshot("50-library-light");
        robot.clickOn("#shelf .list-cell");
        DocumentViewModel book = opened();
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        assertEquals(TestBook.QUESTION, book.conversation().exchanges().getLast().question());
        assertTrue(book.conversation().exchanges().getLast().textProperty().get().contains("third stair"));
        window.awaitPage();
        window.screenshot("51-library-restored");
        window.theme(Theme.DARK);
        window.screenshot("52-library-restored-dark");
    }

    @Test
    void aMovedFileIsFoundAgain() throws IOException {
        restart();
        Path file = TestBook.write(home.resolve("book.pdf"), 60, FACT_PAGE);
        readAndAsk(file);
        Path moved = Files.move(file, home.resolve("moved.pdf"));
        restart();
        TestWindow.await(() -> files().equals(List.of(file)));
        window.drop(moved);
        assertEquals(1, opened().conversation().exchanges().size());
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        TestWindow.await(() -> files().equals(List.of(moved)));
    }

    @Test
    void aRemovedDocumentLeavesItsFileOnly(FxRobot robot) throws IOException {
        restart();
        Path file = TestBook.write(home.resolve("book.pdf"), 3, 2);
        readAndAsk(file);
        TestWindow.onFx(() -> window.model().desk().close(window.model().desk().documents().getFirst()));
        TestWindow.await(() -> window.stage().getScene().lookup("#shelf .list-cell:filled") != null);
        TestWindow.onFx(() -> window.stage().getScene().lookup("#shelf").requestFocus());
        robot.push(KeyCode.DELETE);
        window.screenshot("53-remove-light");
        window.theme(Theme.DARK);
        window.screenshot("54-remove-dark");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> files().isEmpty() && window.kept().removed().size() == 1);
        assertTrue(Files.exists(file));
        window.drop(file);
        assertEquals(List.of(), opened().conversation().exchanges());
    }

    @Test
    void wordsAreFoundInEveryDocument(FxRobot robot) throws IOException {
        restart();
        Path file = TestBook.write(home.resolve("book.pdf"), 60, FACT_PAGE);
        readAndAsk(file);
        TestWindow.onFx(() -> window.model().desk().close(window.model().desk().documents().getFirst()));
        window.drop(TestBook.write(home.resolve("other.pdf"), 3, 9));
        opened();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("third st", 0);
        // the question, whose answer has the words, and the page
        TestWindow.await(() -> window.model().search().hits().size() == 2);
        window.screenshot("55-search-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("56-search-dark-japanese");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        TestWindow.await(() -> Marks.count(window.stage().getScene()) > 0);
        assertEquals(file, window.model().desk().selectedProperty().get().file());
        window.awaitPage();
        window.screenshot("57-search-opened-dark-japanese");
    }

    @Test
    void aFolderIsTakenIntoTheLibrary(FxRobot robot) throws IOException {
        restart();
        Path folder = home.resolve("books");
        mixed(folder);
        window.whileNothingIsRead(() -> {
            window.drop(folder);
            TestWindow.await(() -> window.model().library().imports().totalProperty().get() == 12);
            window.screenshot("58-import-light");
            window.theme(Theme.DARK);
            window.language(Locale.JAPANESE);
            window.screenshot("58-import-dark-japanese");
            window.language(Locale.ENGLISH);
        });
        TestWindow.await(() -> !window.model().library().imports().runningProperty().get()
                && window.model().library().isIdle() && files().size() == 10);
        assertEquals(List.of(2, 12), window.model().errors().notices().getFirst().arguments().subList(0, 2));
        assertTrue(window.model().desk().documents().isEmpty());
        // each book shows its first page, however it came into the library
        TestWindow.await(() -> window.stage().getScene().getRoot().lookupAll(".cover > .image-view").stream()
                .filter(picture -> ((ImageView) picture).getImage() != null).count() >= 3);
        window.screenshot("59-imported-dark");
        TestWindow.onFx(() -> window.model().search().wordsProperty().set("lighthouse keeper"));
        TestWindow.await(() -> window.model().search().doneProperty().get());
        assertTrue(window.model().search().hits().size() > 5);
        window.drop(folder);
        TestWindow.onFx(() -> window.model().library().imports().stop());
        TestWindow.await(() -> !window.model().library().imports().runningProperty().get());
    }

    // Twelve files of all kinds in folders, two of which are bad, and one that is none.
    private static void mixed(Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("deep").resolve("deeper"));
        for (int i = 0; i < 3; i++) {
            TestBook.write(folder.resolve("book" + i + ".pdf"), 2, 1, "Lighthouse keeper number " + i + ".");
        }
        TestNovel.write(deep.resolve("novel.epub"));
        ZipSample.of(GOLDEN.resolve("contract.docx")).save(deep.resolve("contract.docx"));
        ZipSample.of(GOLDEN.resolve("report.odt")).save(deep.resolve("report.odt"));
        Files.writeString(folder.resolve("memo.rtf"), "{\\rtf1 The lighthouse keeper wrote a memo.}");
        Files.writeString(folder.resolve("page.html"), "<h1>Notes</h1><p>The lighthouse keeper wrote a page.</p>");
        Files.writeString(deep.resolve("readme.md"), "# Notes\n\nThe lighthouse keeper wrote *this*.");
        Files.writeString(deep.resolve("日記.txt"), "灯台守は鍵を隠した。 The lighthouse keeper hid the key.");
        Files.writeString(deep.resolve("bad.pdf"), "%PDF-1.7\n\u0000 and nothing else");
        Files.writeString(folder.resolve("empty.pdf"), "");
        Files.writeString(folder.resolve("notes.bin"), "no document");
    }

    private void restart() {
        TestWindow.onFx(() -> {
            if (window != null) {
                stage.close();
                stage = new Stage();
            }
            window = TestWindow.show(stage, home, () -> engine, Optional.empty());
        });
    }

    private void readAndAsk(Path file) {
        window.drop(file);
        DocumentViewModel book = opened();
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> book.conversation().followedProperty().get() != null);
        TestWindow.await(() -> {
            int count = window.model().reader().pageCount(); // none before the pages are there
            return count > 0 && (count < FACT_PAGE || window.model().reader().pageProperty().get() == FACT_PAGE);
        });
        TestWindow.onFx(() -> window.model().rememberPlace());
        TestWindow.await(() -> window.model().library().isIdle());
    }

    private DocumentViewModel opened() {
        TestWindow.await(() -> window.model().desk().selectedProperty().get() != null
                && window.model().desk().selectedProperty().get().stageProperty().get() == DocumentStage.READY);
        return window.model().desk().selectedProperty().get();
    }

    private List<Path> files() {
        return window.model().library().entries().stream().map(LibraryEntry::file).toList();
    }
}
