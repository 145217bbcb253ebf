package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.FormulaPieces;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.TextLine;

/// Lines that are drawn one after the other, each close below the one before it.
record DrawnBlock(List<TextLine> lines, Box bounds) {
    private static final double NEAR = 2.2; // ems between baselines
    private static final double SAME_LINE = 0.3; // em

    static List<DrawnBlock> of(List<TextLine> lines) {
        var blocks = new ArrayList<DrawnBlock>();
        for (var from = 0; from < lines.size();) {
            var to = from + 1;
            while (to < lines.size() && follows(lines.get(to), lines.get(to - 1))) {
                to++;
            }
            blocks.add(of(lines, from, to));
            from = to;
        }
        return blocks;
    }

    private static DrawnBlock of(List<TextLine> lines, int from, int to) {
        var some = lines.subList(from, to);
        return new DrawnBlock(some, some.stream().map(TextLine::bounds).reduce(Box.NONE, Box::union));
    }

    private static boolean follows(TextLine line, TextLine last) {
        if (line.direction() != last.direction()) {
            return false;
        }
        var step = line.across() - last.across();
        var below = step > SAME_LINE * line.size() && step < NEAR * line.size()
                && line.bounds().left() < last.bounds().right() && last.bounds().left() < line.bounds().right();
        return below || FormulaPieces.belongTogether(last, line);
    }

    int letters() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /// Whether it is written in the direction of most text.
    boolean isUpright() {
        return !lines.getFirst().turned();
    }
}
