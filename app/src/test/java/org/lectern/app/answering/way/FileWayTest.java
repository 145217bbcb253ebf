package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.InferenceException;

/// What a file says of itself.
class FileWayTest {
    private static final String COAST = "Gulls cry over a harbour and this was written in winter. ";
    private static final Document BOOK = Documents.of(
            List.of(new Section("Chapter 1. The Coast", 1, 0), new Section("Chapter 2. The Hills", 1, COAST.length())),
            COAST, "The publisher is Corrin and sheep graze on hills.");

    @TempDir
    private Path folder;

    @Test
    void attachedFilesAreNamed() throws InferenceException {
        var document = new Document(BOOK.id(), BOOK.format(), BOOK.file(), BOOK.title(), "", BOOK.text(),
                BOOK.sections(),
                BOOK.pages(), BOOK.blocks(), BOOK.regions(), BOOK.links(), BOOK.labels(),
                new Additions(List.of("plan.dwg", "a.csv"), List.of()));
        assertEquals("ATTACHMENTS 2 plan.dwg, a.csv",
                new Questioned(document).told(QuestionKind.FILE, "Which files are attached?").getFirst());
    }

    @Test
    void whatWasLeftOutOfAPageIsTold() throws InferenceException {
        var parts = List.of("World news Sport", "We use cookies", "a", "b", "c", "d");
        var told = new Questioned(BOOK.without(parts)).told(QuestionKind.FILE, "Give me the metadata");
        assertEquals("LEFT_OUT 6 World news Sport · We use cookies · a · b · c", told.getLast());
        assertFalse(
                new Questioned(BOOK).told(QuestionKind.FILE, "Give me the metadata").toString().contains("LEFT_OUT"));
    }

    @Test
    void thePageOfAChapterIsCalledAsItIsPrinted() throws InferenceException {
        var labelled = BOOK.labelled(PageLabels.ofPaper(List.of("ix", "x")));
        assertEquals("BEGINS_ON Chapter 2. The Hills 2 x 2",
                new Questioned(labelled).told(QuestionKind.FILE, "which page does chapter 2 start on").getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "what's the title of this book | TITLE Made",
            "Wie heißt das Buch? | TITLE Made",
            "who wrote this? | AUTHOR Maud Ellery",
            "Von wem ist das Buch? | AUTHOR Maud Ellery",
            "著者は誰ですか？ | AUTHOR Maud Ellery",
            "How many pages does this have? | PAGES 2",
            "全部で何ページある？ | PAGES 2",
            "how many words are in this document | WORDS 20",
            "is this a pdf or a word file | FORMAT PDF",
            "which language is this in | LANGUAGE en",
            "what chapters are there | CHAPTERS 2 2",
            "何章まであるの | CHAPTERS 2 2",
            "which page does chapter 2 start on | BEGINS_ON Chapter 2. The Hills 2",
            "Auf welcher Seite beginnt Kapitel 2? | BEGINS_ON Chapter 2. The Hills 2",
            "which page does chapter 7 start on | NO_SUCH_PART"})
    void isTold(String question, String told) throws InferenceException {
        assertEquals(told, new Questioned(BOOK.by("Maud Ellery")).told(QuestionKind.FILE, question).getFirst());
        assertEquals(Grounding.TOLD,
                new Questioned(BOOK.by("Maud Ellery")).ask(QuestionKind.FILE, question).grounding());
    }

    @Test
    void chaptersAreListedWithTheirPlaces() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.FILE, "table of contents");
        assertEquals(List.of("Chapter 1. The Coast", "Chapter 2. The Hills"),
                answer.statements().stream().map(Statement::text).toList());
        assertEquals(COAST.length(), answer.evidenceOf(answer.statements().getLast()).getFirst().span().start());
    }

    @Test
    void fortyChaptersAtMostAreListed() throws InferenceException {
        var sections = IntStream.range(0, 50).mapToObj(i -> new Section("Part " + i, 1, i)).toList();
        var answer = new Questioned(Documents.of(sections, "x".repeat(60))).ask(QuestionKind.FILE, "list the chapters");
        assertEquals(40, answer.statements().size());
        assertEquals(List.of("50", "40"), answer.remarks().getFirst().arguments());
    }

    @Test
    void withoutChaptersThatIsSaid() throws InferenceException {
        assertEquals(List.of("NO_CHAPTERS"),
                new Questioned(Documents.of(List.of(), "Sheep.")).told(QuestionKind.FILE,
                        "How many chapters are there?"));
    }

    @Test
    void sizeAndDateAreThoseOfTheFile() throws IOException, InferenceException {
        var file = Files.writeString(folder.resolve("made.pdf"), "12345");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-06T12:00:00Z")));
        var document = new Document(BOOK.id(), BOOK.format(), file, BOOK.title(), BOOK.text(), BOOK.sections(),
                BOOK.pages(), BOOK.blocks(), BOOK.regions());
        assertEquals(List.of("FILE_SIZE 5"), new Questioned(document).told(QuestionKind.FILE, "How big is this file?"));
        assertEquals(List.of("FILE_DATE 2024-05-06"),
                new Questioned(document).told(QuestionKind.FILE, "When was the file last changed?"));
    }

    @Test
    void whatOnlyTheTextTellsIsLookedForInIt() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.FILE, "Who is the publisher?");
        assertEquals(QuestionKind.FACT, answer.kind());
        assertTrue(answer.remarks().isEmpty());
        assertEquals("Corrin", answer.text());
    }

    @Test
    void theSizeOfSomethingInTheTextIsNotThatOfTheFile() throws InferenceException {
        var harbour = Documents.of(List.of(), "The harbour wall of Corrin is how big ships need it: 300 metres long. ",
                "Sheep graze on hills.");
        var answer = new Questioned(harbour).ask(QuestionKind.FILE, "how big is the harbour wall of Corrin?");
        assertEquals(List.of(), answer.remarks());
        assertEquals(QuestionKind.FACT, answer.kind());
    }

    @Test
    void anAuthorThatNeitherFileNorTextNamesIsUnknown() throws InferenceException {
        var answer = new Questioned(Documents.of(List.of(), "Sheep graze.")).told(QuestionKind.FILE, "who wrote this?");
        assertEquals(List.of("AUTHOR_UNKNOWN"), answer);
    }
}
