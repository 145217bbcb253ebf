package org.lectern.app.answering.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Rows of a document that stand below each other.
///
/// @param caption the paragraph or heading right before it
/// @param rows at least one
/// @param lines whether the rows are lines of running text, whose columns are where their words stand in the line
public record Table(Document document, Optional<TextRange> caption, List<Row> rows, boolean lines) {
    private static final int SHORT = 120; // characters
    private static final Pattern CAPTION = Pattern
            .compile("^(?:(?i:table|tab\\.|tabelle|figure|fig\\.)|[表図])|[:：]\\s*$");
    private static final Pattern YEARS = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b.*\\b(?:1[89]|20)\\d\\d\\b");
    private static final Pattern END = Pattern.compile("[.!?。]\\s*$"); // of a sentence

    public Table {
        rows = List.copyOf(rows);
    }

    /// A row.
    ///
    /// @param cells that are not empty
    /// @param columns the number of each cell's column in the document, from 0
    /// @param title the row with a single cell above, which names what the rows below it are about
    public record Row(TextRange span, List<TextRange> cells, List<Integer> columns, Optional<TextRange> title) {
        public Row {
            cells = List.copyOf(cells);
            columns = List.copyOf(columns);
        }
    }

    /// Whether the first row holds the heads of the others.
    public boolean hasHeads() {
        return Heads.has(this);
    }

    /// All tables of a document: its rows, and lines of words and numbers that look alike.
    public static List<Table> in(Document document) {
        var tables = new ArrayList<Table>();
        var blocks = document.blocks();
        for (var i = 0; i < blocks.size(); i++) {
            var rows = new ArrayList<TextBlock.TableRow>();
            var first = i;
            while (i < blocks.size() && blocks.get(i) instanceof TextBlock.TableRow row) {
                rows.add(row);
                i++;
            }
            if (!rows.isEmpty()) {
                tables.add(new Table(document, caption(document, first - 1), titled(document, rows), false));
            }
            if (i < blocks.size()) {
                var before = caption(document, i - 1);
                LineRows.in(document.text(), blocks.get(i)).stream()
                        .map(lines -> new Table(document, before, lines, true)).forEach(tables::add);
            }
        }
        return tables;
    }

    private static Optional<TextRange> caption(Document document, int block) {
        return Optional.of(block).filter(i -> i >= 0).map(document.blocks()::get).filter(before -> switch (before) {
            case TextBlock.Heading _ -> true;
            case TextBlock.Paragraph paragraph -> isCaption(paragraph.span().of(document.text()));
            case TextBlock.ListItem _,TextBlock.TableRow _,TextBlock.Preformatted _,TextBlock.Quotation _,TextBlock.Footnote _ ->
                false;
        }).map(TextBlock::span);
    }

    private static boolean isCaption(String paragraph) {
        return CAPTION.matcher(paragraph).find()
                || (paragraph.length() <= SHORT && (!END.matcher(paragraph).find() || YEARS.matcher(paragraph).find()));
    }

    private static List<Row> titled(Document document, List<TextBlock.TableRow> rows) {
        var titled = new ArrayList<Row>();
        Optional<TextRange> title = Optional.empty();
        for (var row : rows) {
            var cells = new ArrayList<TextRange>();
            var columns = new ArrayList<Integer>();
            for (var column = 0; column < row.cells().size(); column++) {
                if (!row.cells().get(column).of(document.text()).isBlank()) {
                    cells.add(row.cells().get(column));
                    columns.add(column);
                }
            }
            if (cells.size() == 1) {
                title = Optional.of(cells.getFirst());
            }
            titled.add(new Row(row.span(), cells, columns, title));
        }
        return titled;
    }
}
