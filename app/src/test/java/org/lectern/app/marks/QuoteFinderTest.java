package org.lectern.app.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.inference.api.TextRange;

/// A quote leads to its words where the same file is read otherwise.
class QuoteFinderTest {
    private static final String TEXT = "The keeper lit the lamp. The lamp burned all night. "
            + "In the morning the keeper found the key under the lamp, where the officer had left it. The end.";

    private static Document document(String text) {
        return new Document(new DocumentId("aa"), DocumentFormat.PDF, Path.of("/a.pdf"), "A", text, List.of(),
                List.of(new PaperPage(1, 600, 800, new TextRange(0, text.length()), PageVerdict.TEXT)), List.of(),
                span -> List.of());
    }

    private static Quote quote(String words, int from) {
        var start = TEXT.indexOf(words, from);
        return Quote.of(document(TEXT), new TextRange(start, start + words.length()));
    }

    private static Optional<String> found(Quote quote, String text) {
        return new QuoteFinder(document(text)).find(quote).map(span -> span.of(text));
    }

    @Test
    void staysWhereNothingChanged() {
        var second = quote("lamp", 30);
        assertEquals(Optional.of(second.span()), new QuoteFinder(document(TEXT)).find(second));
    }

    @ParameterizedTest
    @CsvSource({"the keeper found the key, the kee-\\nper  found the\\nkey", "found the key, ‘found the key’",
            "officer had left, oﬃcer had left", "where the officer, WHERE THE OFFICER", "lamp burned, lamp bürned"})
    void isFoundWhereSignsAndLinesChanged(String words, String other) {
        var changed = ("A line was read before. " + TEXT).replace(words, other.replace("\\n", "\n"));
        var letters = other.replaceAll("^‘|’$", "").replace("\\n", "\n");
        assertEquals(Optional.of(letters), found(quote(words, 0), changed));
    }

    @Test
    void theSameWordsElsewhereAreNotThePlace() {
        var named = quote("the keeper found the key", 60);
        assertEquals(Optional.empty(), found(named, "A title: the keeper found the key. Contents of the book."));
        assertEquals(Optional.of("the keeper found the key"),
                found(named, "A line. " + TEXT.replace("morning", "evening")));
    }

    @Test
    void ofSeveralTheSurroundingsTell() {
        for (var from : List.of(0, 25, 60)) {
            var lamp = quote("lamp", from);
            var span = new QuoteFinder(document("Some words that were not read before. " + TEXT)).find(lamp)
                    .orElseThrow();
            assertEquals(lamp.span().start() + 38, span.start());
        }
    }

    @Test
    void isFoundByItsEndsWhereSomethingStandsBetween() {
        var long1 = "In the morning the keeper found the key under the lamp, where the officer had left it.";
        var changed = TEXT.replace("under the", "under the 17");
        assertEquals(Optional.of(long1.replace("under the", "under the 17")), found(quote(long1, 0), changed));
    }

    @Test
    void isNotFoundWhereItDoesNotStandAnyMore() {
        assertEquals(Optional.empty(), found(quote("officer had left it", 0), TEXT.replace("officer", "burglar")));
        assertEquals(Optional.empty(), found(quote("key", 0), "A key stands here, but another one altogether."));
        assertEquals(Optional.empty(), found(quote("In the morning the keeper found the key", 0), ""));
    }

    @Test
    void isQuickInLongTexts() {
        var text = IntStream.range(0, 12_000).mapToObj(i -> TEXT.replace("night", "night " + i))
                .collect(Collectors.joining());
        var finder = new QuoteFinder(document("x" + text));
        var begun = System.nanoTime();
        for (var i = 0; i < 500; i++) {
            var start = i * 3_001;
            var quote = Quote.of(document(text), new TextRange(start, start + 200));
            assertEquals(Optional.of(new TextRange(start + 1, start + 201)), finder.find(quote).map(
                    span -> new TextRange(span.start(), span.start() + 200)));
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(seconds < 20, seconds + " s");
    }
}
