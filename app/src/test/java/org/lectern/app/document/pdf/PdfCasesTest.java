package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @CsvSource(delimiter = '|',
            textBlock = """
                            bottom-first | The order of the clerk arrived on Monday at the office.
                            columns-right-first | The first column begins here and it tells of the ship that left the harbour in the morning
                            columns | Their stars move faster than their own weight would allow.
                            columns | who had built the camera with her own hands in a cold workshop.
                            two-passes | Moisture 1.9 percent
                            hebrew-number | שנת 2014
                            hebrew-type0 | סך הכל ההוצאה לצריכה
                            hebrew | המהנדס דוד כהן (תל אביב). יש לו
                            hebrew | בשנת 1950 תוקן הגשר על ידי Anna Lund מהעיר Bergen, והמחיר היה 12,500 לירות.
                            arabic | بني الجسر سنة 1932 على يد المهندس أحمد سالم (القاهرة). وله
                            arabic | وفي عام 1950 أصلحته Anna Lund من مدينة Bergen بسعر 12,500 ليرة.
                            lineno | Asked who was on board, she named Tomas Rehn and his brother. The judge noted
                            lineno | The case was closed on 4 March 1907 and no appeal was made within the time that the law allows
                            margin | The case was closed on 4 March 1907 and no appeal was made within the time that the law allows
                            actualtext | The quick fox sailed on the Dampfschiff of Captain Berg in May and came home in June with a box of tea.
                            ligatures | The first officer saw the boat drift away from the coast at dawn. They took the letter to the floor above
                            ligatures | and did not act at once.
                            type3-box1000 | The quantum number of the state
                            std14-differences | Handguns and other weapons were used in about half of the cases
                            tounicode-case | NORWAY
                    spaced-title | CHAPTER ONE
                    spaced-seen | PREFACE TOO
                    spaced-lower | the annual report
                    not-spaced | A B C D E F
                    columns-bottom-first | They came down from the hills when the horses were tired and so they stopped at the mill
                    columns-bottom-first | Nobody spoke of it afterwards, for in the morning the snow had gone and the road was free
                    title-last | about the weather of that winter and goes on with the harvest of the year.
                    title-last | The right column is drawn second and it ends with the name of the writer
                    three-prose-columns | the wheels of the mill where the corn is ground by the people of the valley in the autumn
                    three-prose-columns | had begun in the house of the baker who had fallen asleep at work.
                    three-prose-columns | ships that came from the north with salt and went back with cloth in the autumn
                    passes-bold | The price of the house was never told to anybody in the town of Lund.
                    dropcap | Once upon a time there was a miller who lived beside the river with his three sons
                    right-line-numbers | that of the nine members seven had paid; the other two were absent. It was agreed that the
                    right-line-numbers | and that the house be sold before the winter.
                    verse-numbers | And ask them for the stories Of far and foreign lands
                    sentence | was arrested in the winter of 1673 because he had hidden the coins
                    with-footnotes | was arrested in the winter of 1673 because he had hidden the coins
                    word | The lake was drained by an engineer called Otto Reim in 1888.
                    sentence-capital | brought their corn to it in the Autumn of every year, until the Duke had it burned.
                    sentence-columns-footnote | and the stones were taken by the farmers for their barns
                            """)
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
