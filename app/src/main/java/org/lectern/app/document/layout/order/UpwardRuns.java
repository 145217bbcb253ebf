package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Turns round lines that are drawn from the bottom upwards, as some programs draw footnotes.
final class UpwardRuns {
    private static final double NEAR = 3; // ems between the lines of a run
    private static final double SAME_BEGIN = 1; // em
    private static final int WORDS = 10; // characters of a line that is no part of a formula

    private UpwardRuns() {}

    static List<TextLine> turned(List<TextLine> lines) {
        var ordered = new ArrayList<TextLine>();
        for (var from = 0; from < lines.size();) {
            var to = from + 1;
            while (to < lines.size() && isUpwards(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            ordered.addAll(lines.subList(from, to).reversed());
            from = to;
        }
        return ordered;
    }

    private static boolean isUpwards(TextLine last, TextLine next) {
        var up = last.across() - next.across();
        return Math.min(last.text().length(), next.text().length()) >= WORDS
                && last.direction() == next.direction() && up > 0.5 * next.size() && up < NEAR * next.size()
                && Math.abs(last.begin() - next.begin()) < SAME_BEGIN * next.size();
    }
}
