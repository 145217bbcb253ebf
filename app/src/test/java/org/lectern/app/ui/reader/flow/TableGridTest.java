package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.settings.BookSettings;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.framework.junit5.ApplicationExtension;

/// Whatever stands in a table can be read in a line of any width.
@ExtendWith(ApplicationExtension.class)
class TableGridTest {
    private static final String ARABIC = "كانت المنارة مضاءة في كل ليلة من ليالي الشتاء الطويلة والبحر هائج";
    private static final String HEBREW = "המגדלור האיר בכל לילה מלילות החורף הארוכים והים סער";

    @TempDir
    private Path folder;

    private ChapterBlocks blocks(String html) throws IOException, DocumentReadException {
        return ChapterBlocks.of(FlowReaders.read(Files.writeString(folder.resolve("a.html"), html)), 1);
    }

    private static TableGrid laidOut(ChapterBlocks blocks, double width, List<ChapterBlocks.Mark> marks) {
        var rows = new ChapterRows(blocks);
        var table = IntStream.range(0, rows.size()).mapToObj(rows::row).filter(ChapterRow.Table.class::isInstance)
                .map(ChapterRow.Table.class::cast).findFirst().orElseThrow();
        return TestWindow.told(() -> {
            var type = BookType.of(BookSettings.DEFAULT, blocks.document().text());
            var grid = new TableGrid(blocks, table, new LetterFaces(blocks.document().setting()), type, width, marks,
                    new SimpleObjectProperty<>());
            var root = new VBox(grid);
            root.setFillWidth(false);
            new Scene(root, width, 600);
            root.applyCss();
            root.layout();
            return grid;
        });
    }

    private static List<CellText> cells(TableGrid grid) {
        return grid.getChildren().stream().map(CellText.class::cast).toList();
    }

    private static TextFlow letters(CellText cell) {
        return (TextFlow) cell.lookupAll("*").stream().filter(TextFlow.class::isInstance).findFirst().orElseThrow();
    }

    private static String words(CellText cell) {
        return letters(cell).getChildren().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).collect(Collectors.joining());
    }

    @Test
    void everyCellOfAWideTableCanBeRead() throws IOException, DocumentReadException {
        for (var columns : List.of(5, 30, 100)) {
            var row = IntStream.range(0, columns).mapToObj(i -> "<td>" + (10_000 + i)).collect(Collectors.joining());
            var grid = laidOut(blocks("<html><table><tr>" + row + "<tr>" + row + "</table>"), 560, List.of());
            var shown = cells(grid).stream().map(TableGridTest::words).collect(Collectors.joining(" "));
            IntStream.range(0, columns).forEach(i -> assertTrue(shown.contains("" + (10_000 + i)), shown));
            cells(grid).forEach(cell -> assertTrue(letters(cell).getWidth() > 40, columns + " columns"));
            assertEquals(columns == 5 ? 10 : 2, cells(grid).size());
        }
    }

    @Test
    void wordsFromRightToLeftAreBrokenIntoLines() throws IOException, DocumentReadException {
        for (var words : List.of(ARABIC, HEBREW)) {
            var html = "<html><table><tr><th>%s<th>2<th>3<tr><td>%s<td><b>%s</b><td>%s.</table>".formatted(words, words,
                    words, words);
            for (var width : List.of(40, 60, 120, 300, 560, 900)) {
                var grid = laidOut(blocks(html), width, List.of());
                assertTrue(cells(grid).stream().map(TableGridTest::words).anyMatch(cell -> cell.contains(words)));
            }
        }
        var grid = laidOut(blocks("<html><table><tr><td>" + HEBREW + "<td>" + HEBREW + "</table>"), 560, List.of());
        assertTrue(x(cells(grid).getFirst()) > x(cells(grid).getLast()), "its first column is at the right");
    }

    private static double x(CellText cell) {
        return TestWindow.told(cell::getBoundsInParent).getMinX();
    }

    @Test
    void aMarkDoesNotTakeTheLettersOfAWordApart() throws IOException, DocumentReadException {
        var blocks = blocks("<html><table><tr><td>منارة<td>b</table>");
        var mark = new ChapterBlocks.Mark(0, 0, 2, List.of("highlight"), true);
        var cell = cells(laidOut(blocks, 560, List.of(mark))).getFirst();
        assertEquals(List.of("منارة"), letters(cell).getChildren().stream().map(Text.class::cast).map(Text::getText)
                .toList());
        assertEquals(1, cell.lookupAll(".within-word").size());
    }

    @Test
    void raisedLettersStandHigherInCellsToo() throws IOException, DocumentReadException {
        var blocks = blocks("<html><table><tr><td>The power x<sup>1/2</sup> of it<td>b</table>");
        var cell = cells(laidOut(blocks, 560, List.of())).getFirst();
        var raised = letters(cell).getChildren().stream().filter(ScriptLetters.class::isInstance).toList();
        assertEquals(1, raised.size());
        var at = blocks.text(0).indexOf("of it");
        Bounds bounds = TestWindow.told(() -> letters(cell).getChildren().getLast().getBoundsInParent());
        var place = TestWindow.told(() -> letters(cell).localToScene(bounds.getMinX() + 1, bounds.getCenterY()));
        assertEquals(at - 1, TestWindow.told(() -> cell.offset(place.getX(), place.getY(), false)));
    }
}
