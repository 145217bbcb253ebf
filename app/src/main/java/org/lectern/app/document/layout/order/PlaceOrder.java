package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Puts what is drawn in another order than it stands on the page into order by its place: from above to below, columns one
/// after the other, what reaches over several columns before or after them. The order of drawing stays where it is possible.
final class PlaceOrder {
    private static final int WORDS = 20; // characters of a block whose place counts
    private static final int COLUMN = 3; // lines, at least
    private static final int MOST_BLOCKS = 400; // that are ordered; a drawing of words has no order
    private static final double ABOVE = 0.3; // of the width of the narrower block, that both share
    private static final double BESIDE = 0.5; // of the height of the lower block, that both share
    private static final double TOLERANCE = 2; // points

    private PlaceOrder() {}

    /// @param page its width, in points
    static List<TextLine> of(List<TextLine> lines, double page) {
        var all = DrawnBlock.of(lines);
        var upright = all.stream().filter(DrawnBlock::isUpright).toList();
        if (upright.isEmpty() || letters(upright) * 2 < letters(all)) {
            return lines;
        }
        var leftwards = isLeftwards(upright);
        var ordered = upright.size() <= MOST_BLOCKS && isAgainst(upright, page, leftwards)
                ? new XyCut(page, leftwards).order(upright)
                : upright;
        var placed = new ArrayList<TextLine>();
        ordered.forEach(block -> placed.addAll(block.lines()));
        all.stream().filter(block -> !block.isUpright()).forEach(block -> placed.addAll(block.lines()));
        return placed;
    }

    private static int letters(List<DrawnBlock> blocks) {
        return blocks.stream().mapToInt(DrawnBlock::letters).sum();
    }

    private static boolean isLeftwards(List<DrawnBlock> blocks) {
        var leftwards = blocks.stream()
                .filter(block -> block.lines().getFirst().direction() == TextLine.Direction.LEFTWARDS).toList();
        return letters(leftwards) * 2 > letters(blocks);
    }

    /// Whether a block is drawn after one that cannot stand before it.
    private static boolean isAgainst(List<DrawnBlock> blocks, double page, boolean leftwards) {
        var counting = blocks.stream().filter(block -> block.letters() >= WORDS).toList();
        for (var later = 1; later < counting.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                if (isAbove(counting.get(later), counting.get(earlier))
                        || isColumnBefore(counting.get(later), counting.get(earlier), page, leftwards)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAbove(DrawnBlock later, DrawnBlock earlier) {
        var a = later.bounds();
        var b = earlier.bounds();
        var shared = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        return a.bottom() <= b.top() + TOLERANCE && shared > ABOVE * Math.min(a.width(), b.width());
    }

    private static boolean isColumnBefore(DrawnBlock later, DrawnBlock earlier, double page, boolean leftwards) {
        var a = later.bounds();
        var b = earlier.bounds();
        var before = leftwards ? a.left() >= b.right() : a.right() <= b.left();
        var shared = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        return before && shared > BESIDE * Math.min(a.height(), b.height()) && isColumn(later, page)
                && isColumn(earlier, page);
    }

    private static boolean isColumn(DrawnBlock block, double page) {
        return block.lines().size() >= COLUMN && block.bounds().width() > XyCut.NARROWEST * page;
    }
}
