package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.library.hit.MarkHit;
import org.lectern.app.marks.Tint;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.marks.PlacedMark;
import org.lectern.app.ui.reader.selection.Selection;
import org.testfx.api.FxRobot;

/// Marks are listed beside the pages, found by typing, lead to their places, and leave Lectern as Markdown and in a copy of the PDF;
/// many of them stay quick.
class MarksPanelJourneyTest extends WithWindow {
    private static final int MANY = 500;

    private DocumentViewModel opened;

    private Document open(Path file) {
        opened = window.open(file);
        return opened.documentProperty().get();
    }

    private Document book() throws IOException {
        Document book = open(TestBook.writeChapters(home.resolve("book.pdf"), 6, 2));
        window.awaitPage();
        return book;
    }

    private void mark(Document document, String words, Tint tint, String note) {
        int from = document.text().indexOf(words);
        TestWindow.onFx(() -> {
            window.model().reader().select(Optional.of(new Selection(document, from, from + words.length())));
            window.model().marks().highlight(tint).ifPresent(one -> window.model().marks().note(one, note));
        });
    }

    private void markSome(Document book, FxRobot robot) {
        mark(book, "Chapter 5", Tint.BLUE, "");
        mark(book, TestBook.FACT, Tint.YELLOW, "The heart of the matter");
        mark(book, "third stair", Tint.PINK, "Not the fourth");
        TestWindow.onFx(() -> window.model().reader().goToPage(4));
        robot.push(KeyCode.CONTROL, KeyCode.D);
    }

    @Test
    void listsFiltersAndLeads(FxRobot robot) throws IOException {
        Document book = book();
        markSome(book, robot);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertEquals("4 of 4 marks", robot.lookup(".marks .find-count").queryAs(Label.class).getText());
        TestWindow.await(() -> told(robot).size() == 4);
        assertTrue(told(robot).getFirst().startsWith("p. 2"), told(robot).toString());
        assertTrue(told(robot).get(2).startsWith("Bookmark · p. 4"), told(robot).toString());
        window.screenshot("168-marks-listed-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("169-marks-listed-dark-japanese");
        window.language(Locale.ENGLISH);
        robot.clickOn("#marks-filter").write("FOURTH", 0);
        TestWindow.await(() -> told(robot).size() == 1);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
        window.screenshot("170-marks-filtered-dark");
        robot.push(KeyCode.DELETE);
        assertEquals(3, window.model().marks().marks().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(4, window.model().marks().marks().size());
    }

    @Test
    void areFoundInTheLibrary(FxRobot robot) throws IOException {
        Document book = book();
        markSome(book, robot);
        TestWindow.await(() -> window.model().library().isIdle());
        TestWindow.onFx(() -> window.model().search().wordsProperty().set("heart matter"));
        TestWindow.await(() -> window.model().search().doneProperty().get());
        assertEquals(List.of(MarkHit.class), window.model().search().hits().stream().map(Object::getClass).toList());
        window.screenshot("171-mark-found-in-library");
        TestWindow.onFx(() -> {
            window.model().reader().goToPage(6);
            window.model().open(window.model().search().hits().getFirst());
        });
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
    }

    @Test
    void goWithTheDocumentOnlyWhenThatIsAsked(FxRobot robot) throws IOException {
        Document book = book();
        markSome(book, robot);
        remove(robot, false);
        open(book.file());
        TestWindow.await(() -> window.model().marks().marks().size() == 4);
        remove(robot, true);
        open(book.file());
        TestWindow.await(() -> window.model().library().isIdle());
        assertEquals(List.of(), window.model().marks().marks());
    }

    private void remove(FxRobot robot, boolean marksToo) {
        TestWindow.onFx(() -> window.model().desk().close(opened));
        TestWindow.await(() -> window.model().library().isIdle()
                && window.model().library().entries().stream().anyMatch(one -> one.marks() == 4));
        TestWindow.onFx(() -> window.model().library().removingProperty()
                .set(window.model().library().entries().getFirst()));
        TestWindow.await(() -> robot.lookup("#remove-marks").tryQuery().isPresent());
        if (marksToo) {
            robot.clickOn("#remove-marks");
            window.screenshot("175-removed-with-its-marks");
        }
        robot.clickOn("Remove");
        TestWindow.await(() -> window.model().library().entries().isEmpty() && window.model().library().isIdle());
    }

    @Test
    void leaveAsMarkdown(FxRobot robot) throws IOException {
        Document book = book();
        markSome(book, robot);
        Path markdown = home.resolve("marks.md");
        TestWindow.onFx(() -> window.model().exports().ownMarkdown(book,
                window.model().marks().marks().stream().map(PlacedMark::mark).toList(),
                window.model().settings().language(), markdown));
        TestWindow.await(() -> markdown.equals(window.model().exports().writtenProperty().get()));
        assertEquals("""
                # Marks in “Notes from the Northern Coast”

                ## p. 2

                > %s
                >
                > — Yellow

                The heart of the matter

                > third stair
                >
                > — Pink

                Not the fourth

                ## p. 4

                Bookmark: “""".formatted(TestBook.FACT),
                Files.readString(markdown).substring(0, Files.readString(markdown).indexOf("Bookmark: “") + 11));
        assertTrue(Files.readString(markdown).endsWith("## p. 5\n\n> Chapter 5\n>\n> — Blue\n"));
    }

    @Test
    void leaveInACopyOfThePdf(FxRobot robot) throws IOException, InterruptedException {
        Document book = book();
        markSome(book, robot);
        byte[] before = Files.readAllBytes(book.file());
        Path copy = save(book, "copy.pdf");
        assertTrue(Arrays.equals(before, Files.readAllBytes(book.file())), "the original is left alone");
        try (var pdf = Loader.loadPDF(copy.toFile())) {
            var own = (PDAnnotationHighlight) pdf.getPage(1).getAnnotations().getFirst();
            assertEquals("The heart of the matter", own.getContents());
            assertEquals("Ada", own.getTitlePopup());
            assertEquals(0, own.getQuadPoints().length % 8);
            assertTrue(own.getCreationDate() != null && !own.getAnnotationName().isEmpty());
            assertEquals(2, pdf.getPage(1).getAnnotations().size());
        }
        var drawn = home.resolve("drawn");
        assertEquals(0, new ProcessBuilder("pdftoppm", "-r", "60", "-f", "2", "-l", "2", "-png", copy.toString(),
                drawn.toString()).inheritIO().start().waitFor());
        try (var pages = Files.list(home)) {
            var page = ImageIO.read(pages.filter(one -> one.getFileName().toString().startsWith("drawn"))
                    .findFirst().orElseThrow().toFile());
            ImageIO.write(page, "png", Path.of("target", "screens", "172-copy-by-poppler.png").toFile());
            var yellow = IntStream.range(0, page.getWidth() * page.getHeight())
                    .map(at -> page.getRGB(at % page.getWidth(), at / page.getWidth()))
                    .filter(rgb -> (rgb & 0xff) < 0x90 && (rgb >> 16 & 0xff) > 0xd0).count();
            assertTrue(yellow > 500, yellow + " yellow points");
        }
    }

    private Path save(Document book, String name) {
        Path copy = home.resolve(name);
        TestWindow.onFx(() -> window.model().exports().ownHighlights(book, opened.password(),
                List.copyOf(window.model().marks().marks()), "Ada", copy));
        TestWindow.await(() -> copy.equals(window.model().exports().writtenProperty().get()));
        return copy;
    }

    @Test
    void manyStayQuick(FxRobot robot) throws IOException {
        Document book = open(TestBook.write(home.resolve("long.pdf"), 60, 37));
        window.awaitPage();
        long begun = System.nanoTime();
        TestWindow.onFx(() -> {
            for (int i = 0; i < MANY; i++) {
                int from = i * (book.text().length() / MANY);
                window.model().reader().select(Optional.of(new Selection(book, from, from + 60)));
                window.model().marks().highlight(Tint.values()[i % 4]);
            }
        });
        System.out.println("500 highlights made in " + since(begun));
        TestWindow.await(() -> window.model().library().isIdle());
        System.out.println("500 highlights kept in " + since(begun));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        long nodes = TestWindow.told(() -> (long) window.stage().getScene().getRoot().lookupAll(".page .tint").size());
        assertTrue(nodes > 0 && nodes < 150, nodes + " nodes, of the pages in sight only");
        long scrolling = System.nanoTime();
        for (int page = 1; page <= 60; page++) {
            int wanted = page;
            TestWindow.onFx(() -> window.model().reader().turnToPage(wanted));
        }
        System.out.println("60 pages turned in " + since(scrolling));
        assertTrue(System.nanoTime() - scrolling < Duration.ofSeconds(30).toNanos());
        window.awaitPage();
        window.screenshot("173-500-highlights");
        TestWindow.onFx(() -> window.model().desk().close(opened));
        long again = System.nanoTime();
        open(book.file());
        TestWindow.await(() -> window.model().marks().marks().size() == MANY);
        System.out.println("open again with 500 highlights in " + since(again));
        long saving = System.nanoTime();
        Path copy = save(opened.documentProperty().get(), "many.pdf");
        System.out.println("500 highlights saved in " + since(saving));
        try (var pdf = Loader.loadPDF(copy.toFile())) {
            int found = 0;
            for (var page : pdf.getPages()) {
                found += page.getAnnotations().size();
            }
            assertTrue(found >= MANY, found + " annotations"); // one that runs over a page is two
        }
    }

    @Test
    void manyStayQuickInOnePartOfABook() {
        Document novel = open(TestNovel.write(home.resolve("novel.epub")));
        int part = novel.pages().getFirst().span().length();
        long begun = System.nanoTime();
        TestWindow.onFx(() -> {
            for (int i = 0; i < MANY; i++) {
                int from = i * (part / MANY);
                window.model().reader().select(Optional.of(new Selection(novel, from, from + 8)));
                window.model().marks().highlight(Tint.values()[i % 4]);
            }
        });
        System.out.println("500 highlights in one part made in " + since(begun));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(60).toNanos());
        window.screenshot("174-500-highlights-flow");
    }

    private static String since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms";
    }

    private static List<String> told(FxRobot robot) {
        return TestWindow
                .told(() -> ((ListView<?>) robot.lookup("#marks-list").query()).lookupAll(".list-cell").stream()
                        .filter(cell -> cell.getAccessibleText() != null).sorted(Comparator
                                .comparingDouble(cell -> cell.localToScene(cell.getBoundsInLocal()).getMinY()))
                        .map(Node::getAccessibleText).toList());
    }
}
