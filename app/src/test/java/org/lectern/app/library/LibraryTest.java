package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Comment;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageName;
import org.lectern.inference.api.TextRange;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;
import org.lectern.app.library.hit.QuestionHit;

/// What the library remembers, finds and forgets.
class LibraryTest extends WithLibrary {
    private static final Instant MORNING = Instant.ofEpochMilli(1_000);
    private static final Instant NOON = Instant.ofEpochMilli(2_000);
    private static final Document LAMP = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp",
            "The Zebrafish swam past the café. ", "Ada lit the brass lamp.\nIt burned all night. ");
    private static final Document MAP = Shelf.document("bb", Path.of("/books/地図.pdf"), "地図の本",
            "東京の地図は机の引き出しにある。", "第3章　ﾊﾟﾘのガイド。");

    @Test
    void whatADocumentIsAboutIsKeptForTheSameText() throws LibraryException {
        library.remember(LAMP, MORNING);
        assertEquals(Optional.empty(), library.overview(LAMP));
        var sentence = new SourceMap(LAMP).place(new TextRange(35, 60));
        library.setOverview(LAMP, new Overview(List.of(sentence), List.of("Who lit the lamp?")));
        library.setOverview(MAP, new Overview(List.of(), List.of()));
        reopen();
        var kept = library.overview(LAMP).orElseThrow();
        assertEquals(List.of(sentence), kept.summary());
        assertEquals(List.of("Who lit the lamp?"), kept.questions());
        assertEquals(Optional.empty(), library.overview(MAP), "it is not in the library");
        var otherText = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp", "The Zebrafish swam.");
        assertEquals(Optional.empty(), library.overview(otherText));
        library.remove(LAMP.id());
        library.remember(LAMP, MORNING);
        assertEquals(Optional.empty(), library.overview(LAMP));
    }

    @Test
    void collectionsHoldDocuments() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.remember(MAP, MORNING);
        library.createCollection("Thesis");
        library.createCollection("Thesis");
        library.createCollection("atlas");
        var thesis = library.collections().getLast();
        assertEquals(List.of("atlas", "Thesis"), names());
        library.addTo(thesis.id(), LAMP.id());
        library.addTo(thesis.id(), LAMP.id());
        library.addTo(thesis.id(), MAP.id());
        assertEquals(Set.of(LAMP.id(), MAP.id()), library.collections().getLast().documents());
        library.takeOut(thesis.id(), MAP.id());
        library.renameCollection(thesis.id(), "atlas");
        library.renameCollection(thesis.id(), "Work");
        reopen();
        assertEquals(List.of("atlas", "Work"), names());
        assertEquals(Set.of(LAMP.id()), library.collections().getLast().documents());
        library.remove(LAMP.id());
        assertEquals(Set.of(), library.collections().getLast().documents());
        library.removeCollection(thesis.id());
        assertEquals(List.of("atlas"), names());
        assertTrue(library.find(MAP.id()).isPresent());
    }

    private List<String> names() throws LibraryException {
        return library.collections().stream().map(LibraryCollection::name).toList();
    }

    @Test
    void findsQuestionsByTheirWordsAndTheirAnswers() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Who lit the lamp?", "Ada"), MORNING);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Who lit the lamp?", "Ada Ness"), NOON);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "東京はどこですか", "地図"), NOON);
        for (var words : List.of("lamp", "ada", "ADA lit")) {
            assertEquals(List.of("Who lit the lamp?"), questions(words), words);
        }
        assertEquals(List.of("東京はどこですか"), questions("地図"));
        reopen();
        assertEquals(List.of("Who lit the lamp?"), questions("lamp"));
        library.remove(LAMP.id());
        assertEquals(List.of(), questions("lamp"));
    }

    private List<String> questions(String words) throws LibraryException {
        return library.searchQuestions(words, 5).stream().map(QuestionHit::question).toList();
    }

    private void reopen() throws LibraryException {
        library.close();
        open();
    }

    @Test
    void remembersDocumentsOverARestart() throws LibraryException {
        library.remember(LAMP.by(" Ada  Ness"), MORNING);
        library.remember(MAP, NOON);
        library.setCover(LAMP.id(), new Cover(new byte[]{1, 2}));
        library.setPosition(LAMP.id(), new ReadingPosition(2, 0.25));
        library.setState(LAMP.id(), DocumentState.STUDIED);
        reopen();
        assertEquals(List.of(
                new LibraryEntry(MAP.id(), MAP.file(), "地図の本", "", 2, DocumentState.READ, NOON, NOON,
                        ReadingPosition.START, PageName.of(1), 0,
                        new Details(Map.of(DetailField.TITLE, "地図の本"), Map.of()), List.of(), MAP.text().length(),
                        false),
                new LibraryEntry(LAMP.id(), LAMP.file(), "The Lamp", "Ada Ness", 2, DocumentState.STUDIED, MORNING,
                        MORNING,
                        new ReadingPosition(2, 0.25), PageName.of(2), 0,
                        new Details(Map.of(DetailField.TITLE, "The Lamp", DetailField.AUTHORS, "Ada Ness"), Map.of()),
                        List.of(), LAMP.text().length(), false)),
                library.entries());
        assertArrayEquals(new byte[]{1, 2}, library.cover(LAMP.id()).orElseThrow().jpeg());
        assertEquals(Optional.empty(), library.cover(MAP.id()));
    }

    @Test
    void keepsWhatIsPrintedOnPages() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.setPosition(LAMP.id(), new ReadingPosition(2, 0));
        assertEquals(PageName.of(2), library.search("brass", 5).getFirst().place().name(), "as older ones are kept");
        assertEquals(PageName.of(2), library.entries().getFirst().page());
        library.remember(LAMP.labelled(PageLabels.ofPaper(List.of("i", "127"))), NOON);
        reopen();
        assertEquals(new PageName(2, "127", 2), library.search("brass", 5).getFirst().place().name());
        assertEquals(new PageName(2, "127", 2), library.entries().getFirst().page());
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Who lit the lamp?", "Ada"), NOON);
        var answer = library.conversation(LAMP.id()).getFirst().answer();
        assertEquals(new PageName(2, "ii", 9), answer.evidence().getFirst().pageName());
    }

    @Test
    void findsPagesByTheirComments() throws LibraryException {
        var comment = new Comment(2, "Ada", "Ask the mayor", new TextRange(35, 35));
        library.remember(new Document(LAMP.id(), LAMP.format(), LAMP.file(), LAMP.title(), "", LAMP.text(),
                LAMP.sections(), LAMP.pages(), LAMP.blocks(), LAMP.regions(), LAMP.links(), LAMP.labels(),
                new Additions(List.of(), List.of(comment))), MORNING);
        assertEquals(2, library.search("mayor", 5).getFirst().place().page());
    }

    @Test
    void followsAFileThatMoved() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.setPosition(LAMP.id(), new ReadingPosition(2, 0.25));
        library.remember(Shelf.document("aa", Path.of("/elsewhere/lamp.pdf"), "The Lamp", "The Zebrafish swam"), NOON);
        var entry = library.find(LAMP.id()).orElseThrow();
        assertEquals(Path.of("/elsewhere/lamp.pdf"), entry.file());
        assertEquals(List.of(MORNING, NOON, 2), List.of(entry.added(), entry.opened(), entry.position().page()));
        assertEquals(1, library.entries().size());
    }

    @Test
    void knowsFilesThatWereNotReadYet() throws LibraryException {
        library.note(new DocumentId("cc"), Path.of("/books/old.pdf"), MORNING);
        assertEquals(DocumentState.KNOWN, library.entries().getFirst().state());
        assertEquals("old.pdf", library.entries().getFirst().title());
        library.remember(Shelf.document("cc", Path.of("/books/old.pdf"), "", "Some words."), NOON);
        library.note(new DocumentId("cc"), Path.of("/books/copy.pdf"), NOON);
        assertEquals(DocumentState.READ, library.entries().getFirst().state());
        assertEquals(Path.of("/books/old.pdf"), library.entries().getFirst().file());
        assertEquals(1, library.search("words", 5).size());
    }

    @Test
    void keepsConversations() throws LibraryException {
        library.remember(LAMP, MORNING);
        var answer = Shelf.answer(LAMP, "Who lit the lamp?", "Ada did.");
        library.keep(LAMP.id(), answer, MORNING);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "誰が？", "エイダ"), NOON);
        library.keep(new DocumentId("gone"), answer, NOON);
        reopen();
        var kept = library.conversation(LAMP.id());
        assertEquals(new PastExchange(answer, MORNING), kept.getFirst());
        assertEquals(List.of("誰が？", 2), List.of(kept.getLast().answer().question(), kept.size()));
    }

    @Test
    void aBetterAnswerTakesThePlaceOfTheOneItIsBetterThan() throws LibraryException {
        library.remember(LAMP, MORNING);
        library.remember(MAP, MORNING);
        var question = "Who lit the lamp?";
        var first = Shelf.answer(LAMP, question, "Nobody");
        var second = Shelf.answer(LAMP, question, "Somebody");
        library.keep(LAMP.id(), first, MORNING);
        library.keep(LAMP.id(), second, NOON);
        library.keep(MAP.id(), Shelf.answer(MAP, question, "Nobody"), NOON);
        var better = Shelf.answer(LAMP, question, "Ada");
        library.replace(LAMP.id(), first, better);
        assertEquals(List.of(new PastExchange(better, MORNING), new PastExchange(second, NOON)),
                library.conversation(LAMP.id()));
        library.replace(LAMP.id(), Shelf.answer(LAMP, question, "another"), first);
        assertEquals(List.of("Ada", "Nobody"), library.conversation(LAMP.id()).stream()
                .map(one -> one.answer().text()).toList(), "the last one, where none is the same");
        library.replace(LAMP.id(), Shelf.answer(LAMP, "Which lamp?", ""), first);
        library.replace(new DocumentId("gone"), first, better);
        assertEquals(2, library.conversation(LAMP.id()).size());
        assertEquals(1, library.conversation(MAP.id()).size());
        for (var reopened : List.of(false, true)) {
            if (reopened) {
                reopen();
            }
            assertEquals(List.of(question), questions("ada"));
            assertEquals(List.of(), questions("somebody"), "words that are not there any more are not found");
        }
    }

    @ParameterizedTest
    @CsvSource({"zebrafish, aa, 1, Zebrafish", "ZEBRA, aa, 1, Zebra", "cafe, aa, 1, café", "lamp night, aa, 2, lamp",
            "'brass lamp', aa, 2, brass", "地図, bb, 1, 地図", "図, bb, 1, 図", "引き出し, bb, 1, 引き出し",
            "第３章, bb, 2, 第3章", "パリ, bb, 2, ﾊﾟﾘ", "ガイド, bb, 2, ガイド"})
    void findsWordsInEveryScript(String typed, String id, int page, String match) throws LibraryException {
        library.remember(LAMP, MORNING);
        library.remember(MAP, NOON);
        var hits = library.search(typed, 5);
        assertEquals(1, hits.size(), hits.toString());
        var hit = hits.getFirst();
        var text = id.equals("aa") ? LAMP.text() : MAP.text();
        assertEquals(List.of(id, page, match),
                List.of(hit.document().id().sha256(), hit.place().page(), hit.place().span().of(text)));
        assertTrue(text.replace('\n', ' ').contains(hit.excerpt().before().replace("…", "") + hit.excerpt().match()),
                hit.toString());
    }

    @ParameterizedTest
    @CsvSource({"elephant", "図地", "'\"'", "'*'", "'lamp AND zebrafish'", "'NEAR('", "カイト"})
    void findsNothingWhereNothingIs(String typed) throws LibraryException {
        library.remember(LAMP, MORNING);
        library.remember(MAP, NOON);
        assertEquals(List.of(), library.search(typed, 5));
    }

    @Test
    void removesADocumentWithoutATrace() throws LibraryException, IOException {
        library.remember(LAMP, MORNING);
        library.remember(MAP, NOON);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Where is the zebrafish?", "In the café."), NOON);
        library.setCover(LAMP.id(), new Cover("zebrafish in a picture".getBytes(StandardCharsets.UTF_8)));
        library.remove(LAMP.id());
        assertEquals(Optional.empty(), library.cover(LAMP.id()));
        assertEquals(List.of(MAP.id()), library.entries().stream().map(LibraryEntry::id).toList());
        assertEquals(List.of(), library.conversation(LAMP.id()));
        assertEquals(List.of(), library.search("zebrafish", 5));
        library.remember(LAMP, NOON);
        assertEquals(1, library.search("zebrafish", 5).size());
        library.remove(LAMP.id());
        try (var files = Files.list(folder.resolve("library"))) {
            for (var file : files.toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.toLowerCase().contains("zebrafish"), file.toString());
            }
        }
    }

    @Test
    void belongsToItsUserAlone() throws LibraryException, IOException {
        library.remember(LAMP, MORNING);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var home = folder.resolve("library");
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
            try (var files = Files.list(home)) {
                for (var file : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
        }
    }
}
