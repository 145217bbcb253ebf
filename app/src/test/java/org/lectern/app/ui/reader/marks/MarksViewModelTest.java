package org.lectern.app.ui.reader.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.marks.Tint;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;

/// The reader's own marks follow their document: kept, found again, undone.
class MarksViewModelTest {
    private static final Document BOOK = Documents.of(List.of(), "The lamp burned. ",
            "The keeper found the brass key. ");

    @TempDir
    Path folder;

    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final ReaderViewModel reader = new ReaderViewModel();

    private Desk desk() {
        return TestDesk.over(new ScriptedReader(), KeywordEngine::new,
                TestDesk.records(TestDesk.library(folder), tasks, failures), tasks, failures);
    }

    private MarksViewModel over(Document document) {
        var desk = TestDesk.over((file, password, listener, cancelled) -> document, KeywordEngine::new,
                TestDesk.records(TestDesk.library(folder), tasks, failures), tasks, failures);
        desk.openFile(document.file(), Optional.empty());
        var marks = new MarksViewModel(reader, desk, tasks);
        reader.documentProperty().set(null);
        reader.documentProperty().set(document);
        return marks;
    }

    private void select(Document document, String words) {
        var from = document.text().indexOf(words);
        reader.select(Optional.of(new Selection(document, from, from + words.length())));
    }

    @Test
    void marksFollowTheirWordsIntoAnotherText() {
        var marks = over(BOOK);
        select(BOOK, " brass key ".strip());
        marks.highlight(Tint.PINK);
        var reread = Documents.of(List.of(), "A line that was not read before. The lamp burned. ",
                "The keeper found the brass\nkey. ");
        var later = over(reread);
        var only = later.marks().getFirst();
        assertEquals("brass\nkey", only.span().orElseThrow().of(reread.text()));
        assertEquals(only.span().orElseThrow(), only.mark().quote().span(), "the new place is kept");
        var gone = over(Documents.of(List.of(), "The lamp burned. ", "The keeper found nothing. "));
        assertEquals(Optional.empty(), gone.marks().getFirst().span());
        gone.goTo(gone.marks().getFirst());
        assertEquals(2, reader.jumpProperty().get().page(), "what is lost leads to its page");
        assertEquals("brass\nkey", over(reread).marks().getFirst().span().orElseThrow().of(reread.text()));
    }

    @Test
    void whitespaceAtTheEndsIsNotHighlighted() {
        var marks = over(BOOK);
        reader.select(Optional.of(new Selection(BOOK, 16, 24)));
        assertEquals("The kee", marks.highlight(Tint.BLUE).orElseThrow().mark().quote().words());
        assertNull(reader.selectionProperty().get());
        assertEquals(Tint.BLUE, marks.tintProperty().get());
        assertEquals(Optional.empty(), marks.highlight(Tint.BLUE), "nothing is selected");
    }

    @Test
    void everyStepCanBeUndone() {
        var marks = over(BOOK);
        select(BOOK, "lamp");
        var lamp = marks.highlight(Tint.YELLOW).orElseThrow();
        marks.open(lamp);
        marks.note(lamp, "A");
        marks.note(lamp, "A lamp");
        marks.close();
        marks.recolour(lamp, Tint.GREEN);
        marks.remove(lamp);
        assertEquals("A lamp", marks.removedProperty().get().note());
        marks.undo();
        assertEquals(Tint.GREEN, marks.marks().getFirst().mark().tint());
        assertNull(marks.removedProperty().get());
        marks.undo();
        assertEquals(Tint.YELLOW, marks.marks().getFirst().mark().tint());
        marks.undo();
        assertEquals("", marks.marks().getFirst().mark().note(), "a note is one step");
        marks.undo();
        marks.undo();
        assertEquals(List.of(), marks.marks());
        assertEquals(List.of(), over(BOOK).marks(), "the library has followed");
    }

    @Test
    void bookmarksOfFlowingTextBelongToWhatIsInView() {
        var text = IntStream.range(0, 400).mapToObj("Line %d. "::formatted).collect(Collectors.joining());
        var novel = new Document(BOOK.id(), DocumentFormat.EPUB, Path.of("novel.epub"), "Novel", text, List.of(),
                List.of(new FlowPage(1, "Arrival", new TextRange(0, text.length()), PageVerdict.TEXT)), List.of(),
                span -> List.of());
        var marks = over(novel);
        reader.placeProperty().set(new ReadingPosition(1, 0.5));
        marks.toggleBookmark();
        assertTrue(marks.marks().getFirst().mark().quote().words().startsWith(text.substring(text.length() / 2,
                text.length() / 2 + 20)));
        reader.placeProperty().set(new ReadingPosition(1, 0.1));
        assertEquals(Optional.empty(), marks.bookmark(), "far away");
        marks.toggleBookmark();
        assertEquals(2, marks.marks().size());
        reader.placeProperty().set(new ReadingPosition(1, 0.4));
        assertTrue(marks.bookmark().isPresent(), "it is still in view below");
        marks.toggleBookmark();
        assertEquals(1, marks.marks().size());
        assertEquals(1, over(novel).marks().size());
    }

    @Test
    void pagesAreCountedOutOnce() {
        var marks = over(BOOK);
        var tints = new PageTints(reader, marks);
        select(BOOK, "lamp burned. The keeper");
        marks.highlight(Tint.YELLOW);
        assertEquals(List.of(1, 1), List.of(tints.of(1).size(), tints.of(2).size()));
        assertSame(tints.of(1), tints.of(1));
        marks.note(marks.marks().getFirst(), "over two pages");
        assertTrue(tints.of(2).getFirst().noted());
    }

    @Test
    void ofAProtectedDocumentNothingIsWritten() {
        var marks = new MarksViewModel(reader, desk(), tasks); // not open with a right to keep anything
        reader.documentProperty().set(BOOK);
        select(BOOK, "brass key");
        marks.highlight(Tint.PINK);
        assertFalse(marks.lastingProperty().get());
        reader.documentProperty().set(null);
        reader.documentProperty().set(BOOK);
        assertEquals(1, marks.marks().size(), "it lasts until the end");
        assertEquals(List.of(), desk().records().marks().of(BOOK.id()));
        assertEquals(new TextRange(38, 47), marks.marks().getFirst().span().orElseThrow());
    }
}
