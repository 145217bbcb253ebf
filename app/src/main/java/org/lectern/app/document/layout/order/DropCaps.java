package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Puts the large first letter of a chapter, beside which several lines begin, before the rest of its word.
final class DropCaps {
    private static final int LONGEST = 2; // characters, such as a quotation mark and a letter
    private static final double LARGER = 1.8; // than the text
    private static final double NEAR = 0.8; // em of the text between both

    private DropCaps() {}

    static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<>(lines);
        for (var i = 0; i < joined.size(); i++) {
            var cap = joined.get(i);
            if (cap.text().length() <= LONGEST && cap.direction() == TextLine.Direction.RIGHTWARDS
                    && Character.isLetter(cap.text().codePointBefore(cap.text().length()))) {
                var beside = beside(joined, i);
                if (beside >= 0) {
                    var line = joined.get(beside);
                    joined.set(beside, before(cap, line));
                    joined.remove(i);
                    i--;
                }
            }
        }
        return joined;
    }

    /// The first line beside a letter, of those drawn next to it; -1 for none.
    private static int beside(List<TextLine> lines, int at) {
        var cap = lines.get(at);
        for (var i : new int[]{at + 1, at - 1}) {
            if (i >= 0 && i < lines.size() && isBeside(lines.get(i), cap)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBeside(TextLine line, TextLine cap) {
        var middle = (line.bounds().top() + line.bounds().bottom()) / 2;
        var gap = line.bounds().left() - cap.bounds().right();
        return line.direction() == cap.direction() && cap.size() > LARGER * line.size()
                && Math.abs(gap) < NEAR * line.size() && middle > cap.bounds().top()
                && line.across() < cap.across() + line.size() / 2 && Character.isLetter(line.text().codePointAt(0));
    }

    private static TextLine before(TextLine cap, TextLine line) {
        var both = cap.then(line, "");
        return new TextLine(both.text(), both.boxes(), line.bounds(), line.style(), line.across(), line.direction(),
                both.cells()).whole();
    }
}
