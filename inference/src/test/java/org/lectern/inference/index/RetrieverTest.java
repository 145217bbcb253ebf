package org.lectern.inference.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.disk.FileClaim;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.index.Retriever.Found;
import org.lectern.inference.index.Retriever.Searched;
import org.lectern.inference.runtime.RunCancelled;

/// The passage that answers comes first, and what is left out of a question leaves no trace in the scores.
class RetrieverTest {
    private static final List<String> CHAPTERS = List.of("""
            The keeper of the northern lighthouse was called Ansgar. Every evening at nine he lit the lamp and wrote the
            hour into a book with a green cover.
            """,
            """
                    In the market of the harbour the fish was sold before sunrise. A merchant from the east once paid for a whole
                    catch with two sacks of pepper.
                    """,
            """
                    The school had a single room. Its stove smoked in winter, so the children learnt to read beside the open window
                    with their coats on.
                    """,
            """
                    Nobody remembers who built the stone bridge over the river. The mayor liked to say that the bridge had always
                    been there, and the lamp upon it too.
                    """);
    private static final String QUESTION = "At what time was the beacon in the tower switched on?";

    @TempDir
    private static Path folder;
    private static Embedder embedder;

    @BeforeAll
    static void open() throws InferenceException {
        embedder = Embedder.open(EmbedderFiles.unpack(folder), folder.resolve("native"), 2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void thePassageThatAnswersIsFirst() throws Exception {
        try (TextIndex book = book(0, 1, 2, 3)) {
            assertEquals(0, rank(QUESTION, whole(book)).getFirst().passage());
            assertEquals(2, rank("Where was it cold for pupils?", whole(book)).getFirst().passage());
            assertEquals(1, rank("pepper", whole(book)).getFirst().passage());
        }
    }

    @Test
    void passagesOfAsidesAloneComeLast() throws Exception {
        SourceText source = source(0, 1, 2, 3);
        SourceText aside = new SourceText(source.title(), source.text(), source.borders(), List.of(),
                List.of(new TextRange(0, CHAPTERS.get(0).length())));
        try (TextIndex book = TextIndex.inMemory(aside, embedder)) {
            book.embed((done, all) -> {}, new CancelSignal());
            List<Found> ranked = rank(QUESTION, whole(book));
            assertEquals(0, ranked.getLast().passage());
            assertEquals(4, ranked.size());
        }
    }

    @Test
    void theChaptersInScopeAreTheTextWithoutTheOthers() throws Exception {
        try (TextIndex book = book(0, 1, 2, 3)) {
            for (List<Integer> chapters : List.of(List.of(0, 1), List.of(3), List.of(0, 2, 3), List.of(1, 2))) {
                try (TextIndex alone = book(chapters.stream().mapToInt(i -> i).toArray())) {
                    List<TextRange> scope = chapters.stream().map(book.passages()::get).map(Passage::range).toList();
                    List<Found> expected = rank(QUESTION, whole(alone)).stream()
                            .map(found -> new Found(0, chapters.get(found.passage()), found.words(), found.meaning()))
                            .toList();
                    assertEquals(expected, rank(QUESTION, new Searched(book, scope)));
                }
            }
        }
    }

    @Test
    void severalTextsAreSearchedAsOne() throws Exception {
        try (TextIndex book = book(0, 1, 2, 3);
                TextIndex first = book(0, 1);
                TextIndex second = book(2, 3)) {
            List<Found> expected = rank(QUESTION, whole(book)).stream()
                    .map(found -> new Found(found.passage() / 2, found.passage() % 2, found.words(), found.meaning()))
                    .toList();
            assertEquals(expected, rank(QUESTION, whole(first), whole(second)));
        }
    }

    @Test
    void aPassagePartlyInScopeIsNot() throws Exception {
        try (TextIndex book = book(0, 1, 2, 3)) {
            TextRange range = book.passages().getFirst().range();
            Searched part = new Searched(book, List.of(new TextRange(range.start(), range.end() - 1)));
            assertEquals(List.of(), rank(QUESTION, part));
        }
    }

    @Test
    void wordsServeBeforeTheVectorsAreThere() throws Exception {
        try (TextIndex book = TextIndex.inMemory(source(0, 1, 2, 3), embedder)) {
            assertEquals(0, book.embedded());
            assertEquals(1, rank("Who paid with pepper?", whole(book)).getFirst().passage());
            CancelSignal cancel = new CancelSignal();
            AtomicInteger heard = new AtomicInteger();
            book.embed((done, all) -> {
                heard.incrementAndGet();
                cancel.cancel();
            }, cancel);
            assertTrue(book.embedded() < 4);
            assertEquals(4, rank("Who paid with pepper?", whole(book)).size());
            book.embed((done, all) -> heard.incrementAndGet(), new CancelSignal());
            assertEquals(4, book.embedded());
            assertEquals(4, heard.get());
        }
    }

    @Test
    void nothingIsFoundInNothing() throws Exception {
        try (TextIndex empty = TextIndex.inMemory(SourceText.of(" \n "), embedder);
                TextIndex book = book(1)) {
            assertEquals(List.of(), rank(QUESTION, whole(empty)));
            assertEquals(List.of(), rank(QUESTION));
            assertEquals(List.of(new Found(1, 0, 0, 0)), rank("", whole(empty), whole(book)));
        }
    }

    @Test
    void stopsWhenAsked() throws Exception {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        try (TextIndex book = book(0)) {
            assertThrows(RunCancelled.class,
                    () -> new Retriever(embedder).rank(QUESTION, List.of(whole(book)), cancel));
        }
    }

    @Test
    void whatCannotBeStoredServesNevertheless() throws Exception {
        SourceText source = source(0, 1, 2);
        List<Passage> passages = PassageCutter.cut(source);
        FileClaim claim = FileClaim.take(folder.resolve("refusing")).orElseThrow();
        IndexFile file = IndexFile.open(claim, new IndexLayout(IndexKey.of(embedder.id(), source), passages.size(),
                embedder.width()), (_, _) -> {});
        claim.close(); // its file takes nothing any more
        try (TextIndex index = new TextIndex(source, embedder, passages,
                new Vectors(passages.size(), embedder.width()), Optional.of(file))) {
            assertEquals(Optional.empty(), index.notKept());
            index.embed((done, all) -> {}, new CancelSignal());
            assertTrue(index.notKept().orElseThrow().getMessage().contains(folder.toString()));
            assertEquals(3, index.embedded());
        }
    }

    @Test
    void whereNoFileCanBeMadeEverythingIsInMemory() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (TextIndex index = TextIndex.open(source(0, 1, 2), embedder, new IndexStore(file))) {
            index.embed((done, all) -> {}, new CancelSignal());
            assertTrue(index.notKept().orElseThrow().getMessage().contains(file.toString()));
            assertEquals(3, index.embedded());
        }
    }

    @Test
    void whatIsStoredIsNotMadeAgain() throws Exception {
        IndexStore store = new IndexStore(folder.resolve("studies"));
        List<Found> found;
        try (TextIndex made = TextIndex.open(source(0, 1, 2), embedder, store)) {
            made.embed((done, all) -> {}, new CancelSignal());
            found = rank(QUESTION, whole(made));
            assertTrue(made.bytes() > 0);
            try (TextIndex other = TextIndex.open(source(0, 1, 2), embedder, store)) {
                assertEquals(0, other.embedded());
                assertEquals(0, other.bytes());
            }
        }
        try (TextIndex again = TextIndex.open(source(0, 1, 2), embedder, store)) {
            assertEquals(3, again.embedded());
            assertEquals(found, rank(QUESTION, whole(again)));
        }
    }

    private static List<Found> rank(String question, Searched... texts) throws InferenceException, RunCancelled {
        return new Retriever(embedder).rank(question, List.of(texts), new CancelSignal());
    }

    private static Searched whole(TextIndex index) {
        return new Searched(index, List.of());
    }

    private static TextIndex book(int... chapters) throws InferenceException {
        TextIndex index = TextIndex.inMemory(source(chapters), embedder);
        index.embed((done, all) -> {}, new CancelSignal());
        return index;
    }

    private static SourceText source(int... chapters) {
        StringBuilder text = new StringBuilder();
        List<Integer> borders = IntStream.of(chapters).map(chapter -> {
            int start = text.length();
            text.append(CHAPTERS.get(chapter));
            return start;
        }).boxed().toList();
        return new SourceText("Harbour", text.toString(), borders);
    }
}
