package org.lectern.app.document.office;

import org.lectern.app.document.flow.CellSpan;
import org.lectern.app.document.flow.FlowWriter;

/// Writes the rows of the outermost table; tables inside its cells are read as the text of these.
final class OuterTable {
    private final FlowWriter out;
    private int depth;

    OuterTable(FlowWriter out) {
        this.out = out;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /// Whether what comes belongs to no table inside a cell.
    boolean isOutermost() {
        return depth == 1;
    }

    void begin() {
        if (depth++ == 0) {
            out.apart();
        }
    }

    void row() {
        if (isOutermost()) {
            out.beginRow();
        }
    }

    void cell(CellSpan span) {
        if (isOutermost()) {
            out.cell(span);
        }
    }

    void end() {
        if (--depth == 0) {
            out.apart();
        }
    }
}
