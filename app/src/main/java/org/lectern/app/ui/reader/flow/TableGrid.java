package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.inference.api.TextRange;

/// Rows of a table side by side in columns. Its words are marked, selected and followed as those of the text are.
final class TableGrid extends GridPane {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double PADDING = 0.5; // em on each side of a cell
    private static final int MOST_COLUMNS = 60;

    private final ChapterBlocks blocks;
    private final LetterFaces letters;
    private final BookType type;
    private final double em;
    private final List<ChapterBlocks.Mark> marks;
    private final ObservableValue<TextRange> selected;

    /// @param width of a line
    /// @param selected what is selected in the document's text; null for nothing
    TableGrid(ChapterBlocks blocks, ChapterRow.Table table, LetterFaces letters, BookType type, double width,
            List<ChapterBlocks.Mark> marks, ObservableValue<TextRange> selected) {
        this.blocks = blocks;
        this.letters = letters;
        this.type = type;
        this.em = type.letters();
        this.marks = marks;
        this.selected = selected;
        getStyleClass().add("flow-table");
        setMaxWidth(USE_PREF_SIZE);
        for (var column : widths(table, width)) {
            getColumnConstraints().add(new ColumnConstraints(column));
        }
        for (var i = 0; i < table.count(); i++) {
            addRow(i, table.block() + i, table.block() + i == table.tableStart());
        }
    }

    private double[] widths(ChapterRow.Table table, double width) {
        var columns = new ArrayList<List<String>>();
        for (var i = 0; i < table.tableCount(); i++) {
            var cells = cells(table.tableStart() + i);
            for (var column = 0; column < Math.min(cells.size(), MOST_COLUMNS); column++) {
                if (columns.size() <= column) {
                    columns.add(new ArrayList<>());
                }
                columns.get(column).add(cells.get(column).of(blocks.document().text()));
            }
        }
        return TableColumns.widths(
                columns.stream().map(cells -> TableColumns.wish(cells, type::width, 2 * PADDING * em + 2)).toList(),
                width);
    }

    private List<TextRange> cells(int block) {
        return blocks.block(block) instanceof TextBlock.TableRow row ? row.cells() : List.of();
    }

    private void addRow(int row, int block, boolean first) {
        var cells = cells(block);
        var head = first && cells.stream().filter(cell -> cell.length() > 0)
                .allMatch(cell -> letters.styles(cell.start()).contains(Style.BOLD));
        for (var column = 0; column < Math.min(cells.size(), getColumnConstraints().size()); column++) {
            var cell = cell(cells.get(column), block);
            cell.setPrefWidth(getColumnConstraints().get(column).getPrefWidth());
            cell.setPadding(new Insets(PADDING * em / 2, PADDING * em, PADDING * em / 2, PADDING * em));
            cell.setMaxHeight(Double.MAX_VALUE);
            cell.pseudoClassStateChanged(HEAD, head);
            add(cell, column, row);
        }
    }

    private CellText cell(TextRange span, int block) {
        var start = span.start() - blocks.block(block).span().start();
        var here = marks.stream().filter(mark -> mark.index() == block)
                .filter(mark -> mark.start() < start + span.length() && start < mark.end())
                .map(mark -> new ChapterBlocks.Mark(block, Math.max(0, mark.start() - start),
                        Math.min(span.length(), mark.end() - start), mark.styles(), mark.inked()))
                .toList();
        var words = span.of(blocks.document().text());
        var pieces = new TreeSet<>(List.of(0));
        letters.addBorders(span, words, pieces);
        here.forEach(mark -> pieces.addAll(List.of(mark.start(), mark.end())));
        blocks.document().links().stream().map(link -> link.span().inside(span)).flatMap(Optional::stream)
                .forEach(link -> pieces.addAll(List.of(link.start(), link.end())));
        pieces.add(span.length());
        var flow = new TextFlow();
        flow.setLineSpacing(type.spacing() / 2);
        for (var from : pieces.headSet(span.length())) {
            flow.getChildren().add(piece(span, words, from, pieces.higher(from), here));
        }
        return new CellText(span, flow, here, selected);
    }

    private Text piece(TextRange cell, String words, int from, int to, List<ChapterBlocks.Mark> here) {
        var styles = letters.styles(cell.start() + from);
        var look = LetterFaces.look(styles, words.substring(from, to));
        var text = new Text(LetterFaces.shown(styles, words.substring(from, to)));
        var marked = here.stream().anyMatch(mark -> mark.inked() && mark.start() < to && from < mark.end());
        var span = new TextRange(cell.start() + from, cell.start() + to);
        var leads = blocks.document().links().stream().anyMatch(link -> link.span().overlaps(span));
        text.getStyleClass().addAll("flow-text", marked ? "flow-marked" : "flow-plain",
                leads ? "flow-link" : "flow-words");
        text.getStyleClass().addAll(look.classes());
        text.setFont(type.font(styles, em * look.size()));
        text.setStyle("-fx-font-size: " + em * look.size() + "px");
        return text;
    }
}
