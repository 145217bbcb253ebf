package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Tells what the paragraphs of a running text are as it grows: text, items of lists, rows of tables, footnotes, and what
/// may be titles.
final class BlockCollector {
    private static final Pattern ITEM = Pattern.compile("^([•◦▪‣·–—*-]|\\(?(\\d{1,3}|[a-z]|[ivx]{1,4})[.)]) .*",
            Pattern.DOTALL);

    private final StringBuilder text;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final Headings headings = new Headings();
    private final List<TextRange> cells = new ArrayList<>();
    private double pageSize;
    private double pageHeight;
    private @Nullable TextLine first; // of the block
    private int start;
    private int lines;
    private boolean bold;
    private boolean rows;

    /// @param text grows while this follows it
    BlockCollector(StringBuilder text) {
        this.text = text;
    }

    void page(PageLines page) {
        pageSize = Headings.usualSize(page);
        pageHeight = page.height();
    }

    /// A line is about to be written.
    void line(TextLine line) {
        headings.learn(line);
        if (first == null) {
            first = line;
            start = text.length();
            lines = 0;
            bold = true;
        }
        lines++;
        bold &= line.style().bold();
        line.cells()
                .forEach(cell -> cells.add(new TextRange(text.length() + cell.start(), text.length() + cell.end())));
    }

    /// The lines since the last end are a row of a table.
    void endRow() {
        rows = true;
        end();
    }

    /// The lines since the last end are a paragraph, or the last row of a table.
    void endBlock() {
        end();
        rows = false;
    }

    private void end() {
        if (first != null && text.length() > start) {
            blocks.add(block(first, new TextRange(start, text.length())));
        }
        first = null;
        cells.clear();
    }

    private TextBlock block(TextLine first, TextRange span) {
        if (first.code()) {
            return new TextBlock.Preformatted(span);
        }
        if (rows || ((first.cells().size() > 2 || first.style().kind() == TextLine.Kind.ROW) && lines == 1)) {
            return new TextBlock.TableRow(span, cells);
        }
        var content = span.of(text);
        if (Footnotes.opens(first, content, pageSize, pageHeight)) {
            return new TextBlock.Footnote(span);
        }
        if (ITEM.matcher(content).matches() && !bold) {
            return new TextBlock.ListItem(span, 1);
        }
        if (lines <= Headings.MOST_LINES && !first.turned()) {
            headings.propose(blocks.size(), content, first.size(), bold);
        }
        return new TextBlock.Paragraph(span);
    }

    Headings.Found finish() {
        endBlock();
        return headings.find(blocks, text);
    }
}
