package org.lectern.app.answering.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.app.testing.Documents;

/// Which part of a document a question names.
class AskedPartTest {
    private static final Document BOOK = Documents.of(
            List.of(new Section("Preface", 1, 0), new Section("1 Introduction", 1, 10),
                    new Section("2 The sea", 1, 20), new Section("2.1 Gulls", 2, 30),
                    new Section("III. Termination of the lease", 1, 40),
                    new Section("Conclusion", 1, 50)),
            "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd", "eeeeeeeeee", "ffffffffff");

    private static String part(String question, Scope scope) {
        return AskedPart.of(question, BOOK, scope).spans().stream().map(span -> span.of(BOOK.text()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Summarize chapter 2. | ccccccccccdddddddddd", "what is section 2.1 about | dddddddddd",
            "fass mir das dritte Kapitel zusammen | eeeeeeeeee", "第2章では何が起こりますか？ | ccccccccccdddddddddd",
            "Was steht in Kapitel III? | eeeeeeeeee", "sum up pages 2 to 3 | bbbbbbbbbbcccccccccc",
            "what do pages 4-5 say | ddddddddddeeeeeeeeee",
            "Was passiert auf den Seiten 1 bis 2? | aaaaaaaaaabbbbbbbbbb",
            "2ページから3ページまでの内容 | bbbbbbbbbbcccccccccc", "recap what I read so far, up to page 2 | aaaaaaaaaabbbbbbbbbb",
            "Give me the gist of the introduction. | bbbbbbbbbb", "What does the conclusion say? | ffffffffff",
            "結論を要約して | ffffffffff", "Could you please summarise the section on termination? | eeeeeeeeee",
            "summarise the preface | aaaaaaaaaa",
            "give me a summary of the second half | ddddddddddeeeeeeeeeeffffffffff",
            "What is the message of the last chapter? | ffffffffff"})
    void isFoundByNumberTitleAndPlace(String question, String text) {
        assertEquals(text, part(question, Scope.WHOLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Summarise page ii | bbbbbbbbbb", "what does page i say? | aaaaaaaaaa",
            "sum up pages i to 3 | aaaaaaaaaabbbbbbbbbbcccccccccc", "pages A-3–A-4, please | ddddddddddeeeeeeeeee",
            "summarise page 3 | cccccccccc", "summarise page 6 | ffffffffff", "page #4? | dddddddddd",
            "up to page ii | aaaaaaaaaabbbbbbbbbb", "A-3ページを要約して | dddddddddd",
            "iiページからA-3ページまでの内容 | bbbbbbbbbbccccccccccdddddddddd", "Worum geht es auf Seite a-4? | eeeeeeeeee",
            "the page I am on, page number 2 | bbbbbbbbbb",
            "Summarise page xxi | aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff"})
    void pagesAreNamedAsTheyArePrinted(String question, String text) {
        var labelled = BOOK.labelled(PageLabels.ofPaper(List.of("i", "ii", "3", "A-3", "A-4", "")));
        assertEquals(text, AskedPart.of(question, labelled, Scope.WHOLE).spans().stream()
                .map(span -> span.of(BOOK.text())).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({"What is this about?", "tl;dr", "Worum geht es hier?", "要約して", "main findings?",
            "five bullet points for my boss on this report"})
    void withoutANameItIsAll(String question) {
        var part = AskedPart.of(question, BOOK, Scope.WHOLE);
        assertTrue(part.isAll());
        assertEquals(BOOK.text(), part(question, Scope.WHOLE));
    }

    @Test
    void whatIsNotThereHasNoSpans() {
        assertEquals("", part("Summarise chapter 8", Scope.WHOLE));
        assertEquals("", part("What happens on page 70?", Scope.WHOLE));
        assertEquals("", part("Summarise chapter 2", new Scope.UpToPage(2)));
    }

    @Test
    void thisChapterIsWhereTheReaderIs() {
        assertEquals("dddddddddd", part("What is this chapter about?", new Scope.UpToPage(4)));
        assertEquals("cccccccccc", part("summary of this page", new Scope.UpToPage(3)));
    }

    @Test
    void chaptersWithoutNumbersAreCounted() {
        var book = Documents.of(
                List.of(new Section("Contents", 1, 0), new Section("The sea", 1, 10), new Section("The hills", 1, 20)),
                "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc");
        assertEquals(20, AskedPart.of("Summarise chapter two", book, Scope.WHOLE).spans().getFirst().start());
    }

    private static String subject(String question) {
        var book = Documents.of(
                List.of(new Section("Ahab in the cabin", 1, 0), new Section("A note at the end of the watch", 1, 20)),
                "The whale and Ahab. ", "The end of the sea.");
        return AskedPart.of(question, book, Scope.WHOLE).subject().orElse("");
    }

    @Test
    void aSubjectIsWhatTheQuestionNamesAndTheDocumentHolds() {
        assertEquals("whale", subject("What does he say about the whale?"));
        assertEquals("Ahab", subject("Tell me the story of Ahab"));
        assertEquals("", subject("What does he say about lawyers?"));
        assertEquals("", subject("鯨について要約して"));
    }

    @Test
    void aTitleMayHaveANumberThatIsNotSaid() {
        var book = Documents.of(
                List.of(new Section("Chapter 1. Ropes of the ship", 1, 0), new Section("Chapter 2. The Pipe", 1, 10)),
                "a".repeat(20));
        assertEquals(List.of(new TextRange(10, 20)),
                AskedPart.of("What happens in the chapter called The Pipe?", book, Scope.WHOLE).spans());
    }

    @Test
    void aWordInALongTitleNamesNoSection() {
        var book = Documents.of(List.of(new Section("A note at the end of the watch", 1, 0)), "a".repeat(100),
                "b".repeat(100));
        assertEquals(188, AskedPart.of("How does the book end?", book, Scope.WHOLE).spans().getFirst().start());
    }
}
