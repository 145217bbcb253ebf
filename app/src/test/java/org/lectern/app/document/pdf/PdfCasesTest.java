package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// Files that once were read wrongly, each with its text.
class PdfCasesTest {
    private static final Path FILES = Path.of("src/test/resources/golden/pdf");

    private static Document read(String file) throws DocumentReadException {
        return new PdfTextReader().read(FILES.resolve(file + ".pdf"), Optional.empty(), ReadListener.SILENT,
                () -> false);
    }

    private static String text(String file) throws DocumentReadException {
        return read(file).text();
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/golden/pdf/expected.txt", delimiter = '|')
    void saysWhatStandsThere(String file, String expected) throws DocumentReadException {
        var text = text(file);
        assertEquals(expected, text.substring(Math.max(0, text.indexOf(expected))).substring(0, expected.length()),
                text);
    }

    @Test
    void whatIsSwitchedOffIsNotRead() throws DocumentReadException {
        assertEquals("The final price of the house is 410,000 crowns.", text("layer-off"));
    }

    @Test
    void aTableHasItsRows() throws DocumentReadException {
        assertEquals("""
                Statement of income for the years 2021, 2020 and 2019, in millions.

                Income before income taxes 6,680 5,367 4,765
                Provision for income taxes 1,601 1,308 1,061
                Net income including others 5,079 4,059 3,704
                Net income of noncontrolling 72 57 45
                Net income of the company 5,007 4,002 3,659""", text("table-similar-labels"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table-columnwise | Cost of goods sold; (7,100); (6,420)
            table-columnwise | Operating income; 3,400; 2,890
            table-wrapped | Net sales of products and services; 9,100; 8,020
            table-wrapped | Interest paid on loans and on other debts; 210; 180
            table-wrapped | In thousands of crowns; 2021; 2020
            table-two-number-columns-similar | Pension liabilities and other; 1,020 998
            table-similar-labels | Provision for income taxes; 1,601; 1,308; 1,061
            ranked-list | 2; Sweden; 10,400,000
            """)
    void aRowHasItsCells(String file, String row) throws DocumentReadException {
        var document = read(file);
        var rows = document.blocks().stream().filter(TextBlock.TableRow.class::isInstance)
                .map(TextBlock.TableRow.class::cast).map(found -> found.cells().stream()
                        .map(cell -> cell.of(document.text())).collect(Collectors.joining("; ")))
                .toList();
        assertTrue(rows.contains(row), rows.toString());
    }

    @Test
    void glyphsThatMeanNothingAreNoText() {
        assertRefused(ReadFailure.GARBLED, () -> text("unmapped"));
    }
}
