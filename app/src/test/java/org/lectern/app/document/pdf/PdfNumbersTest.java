package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Numbers in lines from right to left, drawn as browsers and word processors do by Unicode Standard Annex 9; and numbers of lines
/// beside two columns.
class PdfNumbersTest {
    private static final String LETTERS = "(?<=[a-i])(?=[^a-i])|(?<=[^a-i])(?=[a-i])";

    @TempDir
    private Path folder;

    private String read(RawPdf pdf) throws DocumentReadException {
        return new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(), ReadListener.SILENT,
                () -> false).text();
    }

    /// @param drawn from left to right, letters of the script as a, b, c and so on
    private String line(String letters, String drawn) throws DocumentReadException {
        var operators = new StringBuilder("BT 72 700 Td ");
        for (var piece : drawn.split(LETTERS)) {
            operators.append(piece.matches("[a-i]+") ? "/F2" : "/F1").append(" 12 Tf (").append(piece).append(") Tj ");
        }
        return read(new RawPdf(595, 842).fontMeaning("F2", letters).page(operators + "ET", ""));
    }

    @ParameterizedTest
    @CsvSource({"200 = 20 + 10 :dcba, אבגד: 10 + 20 = 200", "17% dcba, אבגד 17%", "$45.90 dcba, אבגד $45.90",
            "555 1234 dcba, אבגד 1234 555", "03-555-1234 dcba, אבגד 03-555-1234", "2025 - 2024 dcba, אבגד 2024 - 2025",
            "HAL 9000 dcba, אבגד HAL 9000", "HAL 17% dcba, אבגד HAL 17%", "dc 31/12/2023 ba, אב 31/12/2023 גד"})
    void numbersAreReadAsTheyAreMeant(String drawn, String read) throws DocumentReadException {
        assertEquals(read, line("אבגד", drawn));
    }

    @ParameterizedTest
    @CsvSource({"%12.5 dcba, ابتد 12.5%", "2310 1050 dcba, ابتد 1050 2310", "ghei dcba, ابتد ١٢٫٥",
            "ghfiii dcba, ابتد ١٢٬٥٥٥", "31-12-2023 dcba, ابتد 2023-12-31", "gh-hi dcba, ابتد ٢٥-١٢",
            "31/12/2023 dcba, ابتد 31/12/2023"})
    void signsOfArabicNumbersStandBehindThem(String drawn, String read) throws DocumentReadException {
        assertEquals(read, line("ابتد٫٬١٢٥", drawn));
    }

    /// @param right where the numbers of the second column stand, in points
    private String twoColumns(int right, boolean heading) throws DocumentReadException {
        var operators = new StringBuilder(heading ? "BT /F1 14 Tf 60 742 Td (1 Moon) Tj ET\n" : "");
        for (var column = 0; column < 2; column++) {
            for (var line = 0; line < 20; line++) {
                var number = 1 + line + 20 * column;
                operators
                        .append("BT /F1 6 Tf %d %d Td (%d) Tj ET\n".formatted(column == 0 ? 44 : right, 720 - 14 * line,
                                number))
                        .append("BT /F1 10 Tf %d %d Td (and the keeper of the lamp wrote down it) Tj ET\n"
                                .formatted(60 + 260 * column, 720 - 14 * line));
            }
        }
        return read(new RawPdf(595, 842).page(operators.toString(), ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 540})
    void linesOfTwoColumnsAreNotNumbered(int right) throws DocumentReadException {
        assertFalse(twoColumns(right, false).matches("(?s).*\\d.*"), twoColumns(right, false));
        var text = twoColumns(right, true);
        assertTrue(text.startsWith("1 Moon"), text);
        assertFalse(text.substring(1).matches("(?s).*\\d.*"), text);
    }

    /// @param at the line of the text that begins with the next number
    @ParameterizedTest
    @ValueSource(ints = {18, 22})
    void numbersOfTheTextAreNotThoseOfASecondColumn(int at) throws DocumentReadException {
        var operators = new StringBuilder();
        for (var line = 1; line < 25; line++) {
            var y = 720 - 14 * line;
            if (line % 5 == 0) {
                operators.append("BT /F1 6 Tf 44 %d Td (%d) Tj ET\n".formatted(y, line));
            }
            operators.append("BT /F1 10 Tf 60 %d Td [%s] TJ ET\n".formatted(y, line == at
                    ? "(25) -600 (men came and took the lamp from him)"
                    : "(and the keeper of the lamp wrote down it)"));
        }
        var text = read(new RawPdf(595, 842).page(operators.toString(), ""));
        assertTrue(text.contains("25 men came"), text);
        assertFalse(text.contains("20"), text);
    }
}
