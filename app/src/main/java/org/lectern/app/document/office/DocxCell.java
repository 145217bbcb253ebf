package org.lectern.app.document.office;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.CellSpan;

/// How far a cell of a Word table reaches.
final class DocxCell {
    private DocxCell() {}

    /// How many columns are empty before the first cell of a row.
    static int before(Element row) {
        var columns = DocxStyles.child(row, "trPr").flatMap(p -> DocxStyles.child(p, "gridBefore"))
                .map(e -> e.attr("w:val")).orElse("0");
        return columns.matches("[1-9]") ? Integer.parseInt(columns) : 0;
    }

    static CellSpan span(Element cell) {
        var properties = DocxStyles.child(cell, "tcPr");
        var columns = properties.flatMap(p -> DocxStyles.child(p, "gridSpan")).map(e -> e.attr("w:val")).orElse("1");
        var below = properties.flatMap(p -> DocxStyles.child(p, "vMerge"))
                .filter(e -> !e.attr("w:val").equals("restart")).isPresent();
        var row = cell.parent();
        var head = row != null && DocxStyles.child(row, "trPr").flatMap(p -> DocxStyles.child(p, "tblHeader"))
                .filter(DocxStyles::isOn).isPresent();
        return CellSpan.of(below ? "0" : "1", columns, head);
    }
}
