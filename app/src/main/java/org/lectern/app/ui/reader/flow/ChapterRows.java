package org.lectern.app.ui.reader.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jfx.incubator.scene.control.richtext.TextPos;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Picture;

/// What of a part the text area shows paragraph by paragraph, and which places of the text are where in it.
final class ChapterRows {
    private static final int TABLE = 40; // rows that are shown as one paragraph

    private final ChapterBlocks blocks;
    private final List<ChapterRow> rows = new ArrayList<>();
    private final int[] rowOf; // by index of a block in the part

    ChapterRows(ChapterBlocks blocks) {
        this.blocks = blocks;
        this.rowOf = new int[blocks.count()];
        fill();
    }

    private void fill() {
        if (blocks.holds(blocks.document().setting().vertical())) {
            rows.add(new ChapterRow.Notice("reader.vertical"));
        }
        var pictures = new ArrayDeque<>(blocks.document().setting().pictures().stream()
                .filter(picture -> picture.page() == blocks.page()).toList());
        for (var block = 0; block < blocks.count();) {
            addPictures(pictures, blocks.block(block).span().start(), block);
            var end = tableEnd(block);
            if (end > block) {
                for (var first = block; first < end; first += TABLE) {
                    add(new ChapterRow.Table(first, Math.min(TABLE, end - first), block, end - block),
                            Math.min(TABLE, end - first));
                }
                block = end;
            } else {
                add(new ChapterRow.Words(block), 1);
                block++;
            }
        }
        addPictures(pictures, Integer.MAX_VALUE, blocks.count());
    }

    private void addPictures(Deque<Picture> pictures, int before, int block) {
        while (!pictures.isEmpty() && pictures.peek().offset() <= before) {
            rows.add(new ChapterRow.Illustration(pictures.poll(), block));
        }
    }

    private void add(ChapterRow row, int count) {
        for (var i = 0; i < count; i++) {
            rowOf[row.block() + i] = rows.size();
        }
        rows.add(row);
    }

    /// After the last row of the table that begins at a block; the block itself where it begins none. What has one cell a row is text.
    private int tableEnd(int block) {
        var end = block;
        var widest = 0;
        while (end < blocks.count() && blocks.block(end) instanceof TextBlock.TableRow row
                && (end == block || isNext(end))) {
            widest = Math.max(widest, row.cells().size());
            end++;
        }
        return widest > 1 ? end : block;
    }

    /// Whether a row belongs to the table of the row before it; between tables the text has a blank line.
    private boolean isNext(int row) {
        return blocks.block(row).span().start() - blocks.block(row - 1).span().end() == 1;
    }

    /// Whether a block is nothing but what is said of a picture that is shown.
    boolean isSaid(int block) {
        var span = blocks.block(block).span();
        return rowOf[block] > 0 && rows.get(rowOf[block] - 1) instanceof ChapterRow.Illustration shown
                && shown.picture().words().equals(span);
    }

    int size() {
        return rows.size();
    }

    ChapterRow row(int index) {
        return rows.get(index);
    }

    /// Where a character of a block is in the area; characters of tables and beyond are at the begin of theirs.
    TextPos position(int block, int character) {
        if (block < 0 || block >= rowOf.length) {
            return TextPos.ofLeading(Math.max(0, rows.size() - 1), 0);
        }
        var row = rowOf[block];
        return TextPos.ofLeading(row, rows.get(row) instanceof ChapterRow.Words ? character : 0);
    }

    /// Offset in the document's text of a place in the area.
    int offset(int row, int character) {
        if (row >= rows.size()) {
            return blocks.offset(blocks.count(), 0);
        }
        var shown = rows.get(row);
        return blocks.offset(shown.block(), shown instanceof ChapterRow.Words ? character : 0);
    }
}
