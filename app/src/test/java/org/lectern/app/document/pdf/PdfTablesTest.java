package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.DrawnTable;
import org.lectern.app.testing.ReportTables;
import org.lectern.inference.api.TextRange;

/// Tables as annual reports and papers set them have their rows, their cells, and the places of these: golden/tables.txt.
class PdfTablesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/golden/tables.txt");

    @TempDir
    private Path folder;

    private static Stream<String> names() {
        return ReportTables.all().keySet().stream();
    }

    private static List<TextBlock.TableRow> rows(Document document) {
        return document.blocks().stream().filter(TextBlock.TableRow.class::isInstance)
                .map(TextBlock.TableRow.class::cast).toList();
    }

    private static String expected(String name) throws IOException {
        var all = Files.readString(EXPECTED);
        var from = all.indexOf("== " + name + "\n");
        assertTrue(from >= 0, name);
        var to = all.indexOf("\n== ", from);
        return all.substring(all.indexOf('\n', from) + 1, to < 0 ? all.length() : to + 1).strip();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTableHasItsRowsAndCells(String name) throws Exception {
        var table = ReportTables.all().get(name);
        var document = new PdfTextReader().read(table.save(folder.resolve("table.pdf")), Optional.empty(),
                ReadListener.SILENT, () -> false);
        assertEquals(expected(name), rows(document).stream().map(row -> row.cells().stream()
                .map(cell -> cell.of(document.text())).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n")), document.text());
        assertTrue(document.text()
                .startsWith("The figures below were taken from the books of the harbour company, which are"
                        + " kept in the old office beside the lighthouse, and were seen by the auditors in the spring.\n\n"),
                document.text());
        assertTrue(document.text()
                .endsWith("\n\nThey show that the company has earned more than it did in the year before,"
                        + " although the storms of the winter took two of its ships and a part of the northern pier."),
                document.text());
        table.cells().forEach(cell -> assertStandsInACell(cell, document));
    }

    /// What was drawn at a place is part of a cell with a region around that place.
    private static void assertStandsInACell(DrawnTable.Drawn drawn, Document document) {
        assertTrue(rows(document).stream().flatMap(row -> row.cells().stream())
                .filter(cell -> cell.of(document.text()).contains(drawn.text()))
                .anyMatch(cell -> document.regions().of(new TextRange(cell.start(), cell.end())).stream()
                        .map(PageRegion.class::cast).anyMatch(region -> isAround(region, drawn))),
                drawn.toString());
    }

    private static boolean isAround(PageRegion region, DrawnTable.Drawn drawn) {
        return region.page() == drawn.page() && region.x() <= drawn.x() && drawn.x() <= region.x() + region.width()
                && region.y() <= drawn.y() && drawn.y() <= region.y() + region.height();
    }

    @Test
    void rowsOfSmallWordsAreNotOne() throws Exception {
        var table = new DrawnTable().prose("These are the words of the pilots, and what they say of them.")
                .columns("l72 l140")
                .row("ebb|the water goes out to sea again").row("eddy|turns back at the piers").row("flood|comes in");
        var document = new PdfTextReader().read(table.save(folder.resolve("words.pdf")), Optional.empty(),
                ReadListener.SILENT, () -> false);
        assertTrue(
                document.text()
                        .endsWith("ebb the water goes out to sea again\neddy turns back at the piers\nflood comes in"),
                document.text());
    }
}
