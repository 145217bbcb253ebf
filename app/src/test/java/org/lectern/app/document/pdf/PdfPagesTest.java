package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;

/// Ten kinds of documents of four pages each, made with LaTeX and LibreOffice from known texts (golden/pages): the words of every
/// page are read, no others, and in the order in which they were written.
class PdfPagesTest {
    private static final Path FILES = Path.of("src/test/resources/golden/pages");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final double WORDS = 0.99; // of the words, both ways
    private static final double ORDER = 0.99; // of the words, that stand in the same order

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static List<List<String>> expected(String name) throws IOException {
        var pages = new ArrayList<List<String>>();
        for (var page : Files.readString(FILES.resolve(name + ".txt")).split("\f")) {
            pages.add(words(page));
        }
        return pages;
    }

    /// How many words both have, however often.
    private static int common(List<String> one, List<String> other) {
        Map<String, Integer> left = new HashMap<>();
        one.forEach(word -> left.merge(word, 1, Integer::sum));
        var common = 0;
        for (var word : other) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    /// The length of the longest series of words that both have in the same order.
    private static int inOrder(List<String> one, List<String> other) {
        var last = new int[other.size() + 1];
        for (var word : one) {
            var next = new int[other.size() + 1];
            for (var i = 0; i < other.size(); i++) {
                next[i + 1] = word.equals(other.get(i)) ? last[i] + 1 : Math.max(next[i], last[i + 1]);
            }
            last = next;
        }
        return last[other.size()];
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "floats", "footnotes", "code", "slides", "forms", "tables", "newsletter",
            "clauses", "rtl"})
    void everyPageSaysWhatWasWritten(String name) throws IOException, DocumentReadException {
        var document = new PdfTextReader().read(FILES.resolve(name + ".pdf"), Optional.empty(), ReadListener.SILENT,
                () -> false);
        var expected = expected(name);
        assertEquals(expected.size(), document.pages().size());
        for (var page : document.pages()) {
            var written = expected.get(page.number() - 1);
            var read = words(page.span().of(document.text()));
            var share = (double) common(written, read) / Math.max(written.size(), read.size());
            var order = (double) inOrder(written, read) / written.size();
            assertTrue(share >= WORDS && order >= ORDER, "page %d: words %.4f, order %.4f%n%s".formatted(page.number(),
                    share, order, page.span().of(document.text())));
        }
    }

    @ParameterizedTest
    @CsvSource({"tables, 28", "code, 0"})
    void tablesHaveTheirRows(String name, int rows) throws DocumentReadException {
        var document = new PdfTextReader().read(FILES.resolve(name + ".pdf"), Optional.empty(), ReadListener.SILENT,
                () -> false);
        var found = document.blocks().stream().filter(TextBlock.TableRow.class::isInstance)
                .map(TextBlock.TableRow.class::cast).filter(row -> row.cells().size() == 5).count();
        assertEquals(rows, found, document.text());
    }

    @Test
    void pointsOfSlidesStandByThemselves() throws IOException, DocumentReadException {
        var document = new PdfTextReader().read(FILES.resolve("slides.pdf"), Optional.empty(), ReadListener.SILENT,
                () -> false);
        for (var point : Files.readString(FILES.resolve("slides.txt")).strip().split("[\n\f]+")) {
            assertTrue(("\n" + document.text() + "\n").contains("\n" + point + "\n"), point + "\n" + document.text());
        }
    }

    @Test
    void programTextIsAsItWasWritten() throws IOException, DocumentReadException {
        var document = new PdfTextReader().read(FILES.resolve("code.pdf"), Optional.empty(), ReadListener.SILENT,
                () -> false);
        var written = Files.readString(FILES.resolve("code.txt"));
        var programs = document.blocks().stream().filter(TextBlock.Preformatted.class::isInstance)
                .map(block -> block.span().of(document.text())).toList();
        assertEquals(4, programs.size());
        programs.forEach(program -> assertTrue(written.contains("\n\n" + program + "\n\n"), program));
    }
}
