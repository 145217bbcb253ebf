package org.lectern.app.answering.table;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// A cell that a question may ask for.
///
/// @param head the words above it that the question has; may be empty
/// @param score by which cells of one question are compared
/// @param whole whether row, head and caption have all that the question says
public record FoundCell(Table table, Table.Row row, TextRange cell, List<TextRange> head, double score,
        boolean whole) {
    public FoundCell {
        head = List.copyOf(head);
    }

    FoundCell better(double by) {
        return new FoundCell(table, row, cell, head, score + by, whole);
    }

    /// What it says.
    public String text() {
        return cell.of(table.document().text()).replaceAll("\\s+", " ").strip();
    }
}
