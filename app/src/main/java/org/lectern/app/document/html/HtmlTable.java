package org.lectern.app.document.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.lectern.app.document.flow.CellSpan;

/// What a table of a page is: rows of cells, or only a way to lay out other blocks.
final class HtmlTable {
    private static final String BLOCKS = ":is(td, th) :is(table, h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote, p + p)";
    private static final int LONGEST = 600; // characters of a cell that holds blocks

    private HtmlTable() {}

    /// Whether its rows are kept. Lists and paragraphs in cells are no reason to give them up where the cells are short.
    static boolean hasRows(Element table) {
        if (table.selectFirst(BLOCKS) == null) {
            return true;
        }
        if (table.attr("role").matches("presentation|none")) {
            return false;
        }
        var rows = rows(table);
        var several = rows.stream().filter(row -> row.size() > 1).count();
        if (several < 2 || several < rows.size() / 2) {
            return false;
        }
        var named = table.selectFirst("th, caption, thead") != null;
        var headings = table.selectFirst("td :is(h1, h2, h3, h4, h5, h6)") != null;
        return (named || !headings) && rows.stream().flatMap(List::stream)
                .allMatch(cell -> isShort(cell, named ? 4 * LONGEST : LONGEST));
    }

    private static boolean isShort(Element cell, int longest) {
        var length = 0;
        for (var words : (Iterable<TextNode>) cell.nodeStream(TextNode.class)::iterator) {
            length += words.getWholeText().strip().length();
            if (length > longest) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Element>> rows(Element table) {
        return table.children().stream().flatMap(part -> part.normalName().equals("tr")
                ? List.of(part).stream()
                : part.children().stream().filter(row -> row.normalName().equals("tr")))
                .map(row -> row.children().stream().filter(cell -> cell.normalName().matches("td|th")).toList())
                .toList();
    }

    static CellSpan span(Element cell) {
        var rows = cell.attr("rowspan").strip();
        return CellSpan.of(rows.equals("0") ? "65534" : rows, cell.attr("colspan"), cell.normalName().equals("th"));
    }
}
