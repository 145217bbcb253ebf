package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.inference.api.TextRange;

/// Rows of a table with their cells side by side in columns, or, where these would be too narrow to be read, as they stand in the text. Its words are marked, selected and followed as those of the text are.
final class TableGrid extends GridPane {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double PADDING = 0.5; // em on each side of a cell
    private static final int MOST_COLUMNS = 60;
    private static final double NARROWEST = 6; // em of a line; right-to-left words must have room

    private static final double LONGEST_WORD = 0.4; // of a line; longer ones are parted

    private final ChapterBlocks blocks;
    private final LetterFaces letters;
    private final CellLetters words;
    private final BookType type;
    private final double em;
    private final Map<Integer, List<ChapterBlocks.Mark>> marks; // by block
    private final ObservableValue<TextRange> selected;
    private boolean asLines; // rows are text, because their columns do not fit beside each other

    /// @param width of a line
    /// @param selected what is selected in the document's text; null for nothing
    TableGrid(ChapterBlocks blocks, ChapterRow.Table table, LetterFaces letters, BookType type, double width,
            List<ChapterBlocks.Mark> marks, ObservableValue<TextRange> selected) {
        this.blocks = blocks;
        this.letters = letters;
        this.words = new CellLetters(blocks, span(blocks, table), letters, type);
        this.type = type;
        this.em = type.letters();
        this.marks = marks.stream().collect(Collectors.groupingBy(ChapterBlocks.Mark::index));
        this.selected = selected;
        getStyleClass().add("flow-table");
        setMaxWidth(USE_PREF_SIZE);
        var widths = widths(table, Math.max(width, NARROWEST * em));
        var rightToLeft = isRightToLeft(blocks, table);
        for (var i = 0; i < widths.length; i++) {
            getColumnConstraints().add(new ColumnConstraints(widths[rightToLeft ? widths.length - 1 - i : i]));
        }
        for (var i = 0; i < table.count(); i++) {
            addRow(i, table.block() + i, table.block() + i == table.tableStart(), rightToLeft);
        }
    }

    private static TextRange span(ChapterBlocks blocks, ChapterRow.Table table) {
        return new TextRange(blocks.block(table.block()).span().start(),
                blocks.block(table.block() + table.count() - 1).span().end());
    }

    /// Whether the first column of a table stands at the right.
    static boolean isRightToLeft(ChapterBlocks blocks, ChapterRow.Table table) {
        return RightToLeft.isBase(blocks.text(table.tableStart()));
    }

    private double[] widths(ChapterRow.Table table, double width) {
        var columns = new ArrayList<List<String>>();
        for (var i = 0; i < table.tableCount(); i++) {
            var cells = cells(table.tableStart() + i);
            for (var column = 0; column < Math.min(cells.size(), MOST_COLUMNS + 1); column++) {
                if (columns.size() <= column) {
                    columns.add(new ArrayList<>());
                }
                columns.get(column).add(cells.get(column).of(blocks.document().text()));
            }
        }
        var padding = 2 * PADDING * em + 2;
        var wishes = columns.size() > MOST_COLUMNS
                ? List.<TableColumns.Wish>of()
                : columns.stream().map(cells -> TableColumns.wish(cells, type::width, padding, LONGEST_WORD * width))
                        .toList();
        asLines = wishes.isEmpty() || !TableColumns.fit(wishes, width);
        return asLines ? new double[]{width} : TableColumns.widths(wishes, width);
    }

    private List<TextRange> cells(int block) {
        return switch (blocks.block(block)) {
            case TextBlock.TableRow row when asLines -> List.of(row.span());
            case TextBlock.TableRow row -> row.cells();
            default -> List.of();
        };
    }

    private void addRow(int row, int block, boolean first, boolean rightToLeft) {
        var cells = cells(block);
        var head = first && cells.stream().filter(cell -> cell.length() > 0)
                .allMatch(cell -> letters.styles(cell.start()).contains(Style.BOLD));
        for (var i = 0; i < cells.size(); i++) {
            var column = rightToLeft ? getColumnConstraints().size() - 1 - i : i;
            var width = getColumnConstraints().get(column).getPrefWidth();
            var cell = cell(cells.get(i), block, width - 2 * PADDING * em - 1);
            cell.setPrefWidth(width);
            cell.setPadding(new Insets(PADDING * em / 2, PADDING * em, PADDING * em / 2, PADDING * em));
            cell.setMaxHeight(Double.MAX_VALUE);
            cell.pseudoClassStateChanged(HEAD, head);
            add(cell, column, row);
        }
    }

    private CellText cell(TextRange span, int block, double room) {
        var start = span.start() - blocks.block(block).span().start();
        var here = marks.getOrDefault(block, List.of()).stream()
                .flatMap(mark -> new TextRange(mark.start(), mark.end())
                        .inside(new TextRange(start, start + span.length())).stream()
                        .map(part -> new ChapterBlocks.Mark(block, part.start(), part.end(), mark.styles(),
                                mark.inked())))
                .map(mark -> words.whole(mark, span)).toList();
        return new CellText(span, span.of(blocks.document().text()), words.of(span, here, room), here, selected);
    }
}
