package org.lectern.app.document.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.app.document.flow.CellSpan;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.TextBlock;

/// Writes the paragraphs and rows of an RTF file as blocks.
final class RtfBlocks {
    private static final int MOST_CELLS = 200;

    private final FlowWriter out;
    private boolean open;
    private boolean row;
    private boolean cell;
    private boolean table;
    private String mark = "";
    private final List<CellSpan> shapes = new ArrayList<>(); // of the row's cells
    private CellSpan shape = CellSpan.SINGLE;
    private int column;

    RtfBlocks(FlowWriter out) {
        this.out = out;
    }

    void text(String words, RtfState state) {
        if (!open && words.isBlank()) {
            return;
        }
        if (state.inTable) {
            openCell();
        } else if (!open) {
            openParagraph(state);
        }
        open = true;
        out.setting().face(Set.copyOf(state.face));
        out.text(words, state.height);
    }

    private void openParagraph(RtfState state) {
        if (table) {
            out.apart();
            table = row = cell = false;
        }
        var item = mark;
        mark = "";
        if (state.level > 0) {
            out.beginHeading(state.level);
        } else if (!item.isEmpty()) {
            out.beginClose(span -> new TextBlock.ListItem(span, 1));
        } else {
            out.begin(TextBlock.Paragraph::new);
        }
        if (!item.isEmpty()) {
            out.setting().face(Set.of());
            out.text(item + " ");
        }
    }

    private void openCell() {
        if (!table) {
            out.apart();
            table = true;
        }
        if (!row) {
            column = 0;
            out.beginRow();
            row = true;
        }
        if (!cell) {
            out.cell(column < shapes.size() ? shapes.get(column) : CellSpan.SINGLE);
            column++;
            cell = true;
        }
    }

    /// The shapes of a row's cells follow, before its words.
    void beginCells() {
        shapes.clear();
    }

    /// The next cell is the first of several in its column that are one, or one of the others.
    void merged(String word) {
        shape = word.equals("clvmrg") ? new CellSpan(0, 1, false) : CellSpan.SINGLE;
    }

    void endCellShape() {
        if (shapes.size() < MOST_CELLS) {
            shapes.add(shape);
        }
        shape = CellSpan.SINGLE;
    }

    /// What a program without lists shows before the next paragraph.
    void mark(String shown) {
        mark = shown.strip();
    }

    void lineBreak() {
        if (open) {
            out.lineBreak();
        }
    }

    void note(String mark, String words, RtfState state) {
        if (!words.isBlank()) {
            text("\u200B", state); // begins the paragraph, and is no character of it
            out.note(mark, words);
        }
    }

    /// Gives what comes next a name.
    void anchor(String name) {
        out.anchor(name);
    }

    /// The next words lead to a place.
    void link(String target) {
        out.link(target);
    }

    void endLink() {
        out.endLink();
    }

    void endParagraph(RtfState state) {
        if (state.inTable) {
            text(" ", state);
        } else {
            out.end();
            open = false;
            mark = "";
        }
    }

    void endCell() {
        openCell();
        cell = false;
        open = false;
    }

    void endRow() {
        row = cell = open = false;
    }
}
