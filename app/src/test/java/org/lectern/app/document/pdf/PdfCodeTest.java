package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;
import org.lectern.inference.api.TextRange;

/// Program text on pages keeps its lines and its indentation, other text does not.
class PdfCodeTest {
    private final RawPdf pdf = new RawPdf(595, 842)
            .font("F3", "/Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding");

    @TempDir
    private Path folder;

    private Document read(String... pages) throws DocumentReadException {
        for (var page : pages) {
            pdf.page(page, "");
        }
        return new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(), ReadListener.SILENT,
                () -> false);
    }

    /// Lines below each other; blanks before them move them by a step each.
    private static String lines(String font, double size, double step, int top, String text) {
        var drawn = new StringBuilder();
        var y = top;
        for (var line : text.split("\n")) {
            var in = line.length() - line.stripLeading().length();
            var words = line.strip().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
            drawn.append(words.isEmpty()
                    ? ""
                    : "BT /%s %s Tf %s %d Td (%s) Tj ET\n".formatted(font, size, 72 + in * step, y, words));
            y -= 12;
        }
        return drawn.toString();
    }

    private static String courier(int top, String text) {
        return lines("F3", 10, 6, top, text);
    }

    private static String prose(int top, String text) {
        return lines("F1", 10, 3, top, text);
    }

    private static List<String> code(Document document) {
        return document.blocks().stream().filter(TextBlock.Preformatted.class::isInstance)
                .map(block -> block.span().of(document.text())).toList();
    }

    private static final String PROGRAM = """
            def tide(hours):
                if hours > 12:
                    return low(hours)
                level = 3.5      # metres
                return level""";

    @Test
    void programTextAmongProseKeepsItsLinesAndBlanks() throws DocumentReadException {
        var document = read(prose(780, """
                The height of the tide is found by the following lines, which the
                keeper of the harbour wrote in a winter without much to do:""") + courier(740, PROGRAM)
                + prose(650, """
                        They were printed in the almanac of the year, and nobody found
                        anything wrong in them."""));
        assertEquals(List.of(PROGRAM), code(document));
        assertTrue(document.text().contains("which the keeper of the harbour"), document.text());
        assertTrue(document.text().contains("metres\n    return level\n\nThey were printed in the almanac of the year, "
                + "and nobody found anything wrong in them."), document.text());
        var start = document.text().indexOf("return low");
        var regions = document.regions().of(new TextRange(start - 8, start + 10));
        assertEquals(1, regions.size());
        assertEquals(72 + 8 * 6, ((PageRegion) regions.getFirst()).x(), 1);
    }

    @Test
    void anEmptyLineOrAPageEndsNoProgram() throws DocumentReadException {
        var document = read(courier(780, """
                for ship in ships {

                    call(ship);"""), courier(780, """
                    wait(ship);
                }"""));
        assertEquals(List.of("for ship in ships {\n\n    call(ship);\n    wait(ship);\n}"), code(document));
    }

    @Test
    void commandsAndNamesOfFilesInSuchAFontStayLines() throws DocumentReadException {
        var document = read(prose(780, """
                First of all the two parts have to be put where they belong, as it is
                told in the first chapter of this book, which is a long one, by""") + courier(740, """
                cd harbour
                make lights
                make install prefix=/usr/local"""));
        assertEquals(List.of("cd harbour\nmake lights\nmake install prefix=/usr/local"), code(document));
    }

    @Test
    void aTypewrittenLetterIsProse() throws DocumentReadException {
        var document = read(courier(780, """
                We have received your letter of 4 March and thank you for all
                that you say in it; the harbour was closed at that time, and no
                ship could enter it (as you will have heard from others). It is
                to be opened again in the summer of the coming year."""));
        assertEquals(List.of(), code(document));
        assertFalse(document.text().contains("\n"), document.text());
    }

    @Test
    void programTextInATypewrittenReportIsTold() throws DocumentReadException {
        var document = read(courier(780, """
                We have received your letter of 4 March and thank you for all
                that you say in it; the harbour was closed at that time, and no
                ship could enter it (as you will have heard from others). The
                lights are switched by these lines, which we beg you to read.""") + courier(700, """
                while (dark) {
                    light(north);
                    light(south);
                }"""));
        assertEquals(List.of("while (dark) {\n    light(north);\n    light(south);\n}"), code(document));
    }

    @Test
    void programTextInTheFontOfThePageIsToldByItsLooks() throws DocumentReadException {
        var document = read(prose(780, """
                The height of the tide is found by the following lines, which the
                keeper of the harbour wrote in a winter without much to do:""") + lines("F1", 10, 5, 740, """
                int tide(int hours) {
                  if (hours > 12) {
                    return low(hours);
                  }
                  return 3;
                }"""));
        assertEquals(1, code(document).size(), document.text());
        assertTrue(code(document).getFirst().matches(
                "(?s)int tide\\(int hours\\) \\{\n +if \\(hours > 12\\) \\{\n {3,}return low\\(hours\\);\n +}\n.*\n}"),
                code(document).getFirst());
    }

    @Test
    void clausesThatStandInAreNoProgram() throws DocumentReadException {
        var document = read(prose(780, """
                The buyer shall pay the price
                      when the goods arrive at the harbour;
                      when the papers are found in order;
                            and not before the first of May;
                      when the seller asks for it."""));
        assertEquals(List.of(), code(document));
    }
}
