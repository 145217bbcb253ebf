package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Puts what is filled into a printed form where a reader meets it: into the line it stands in, else below what is above it.
public final class FilledLines {
    private static final double SAME_LINE = 0.6; // em between baselines

    private FilledLines() {}

    public static List<TextLine> placed(List<TextLine> printed, List<TextLine> filled) {
        var lines = new ArrayList<>(printed);
        for (var line : filled) {
            var beside = nearest(lines, line, FilledLines::aside);
            if (beside >= 0) {
                lines.set(beside, joined(lines.get(beside), line));
            } else {
                lines.add(nearest(lines, line, FilledLines::below) + 1, line);
            }
        }
        return lines;
    }

    /// How far a line is from another, in points; infinitely far where it does not count.
    private interface Distance {
        double of(TextLine other, TextLine line);
    }

    /// The last of the nearest lines; -1 for none.
    private static int nearest(List<TextLine> lines, TextLine line, Distance distance) {
        var nearest = -1;
        var least = Double.MAX_VALUE;
        for (var i = 0; i < lines.size(); i++) {
            var far = distance.of(lines.get(i), line);
            if (far <= least) {
                nearest = i;
                least = far;
            }
        }
        return nearest;
    }

    private static double aside(TextLine other, TextLine line) {
        var em = Math.max(other.size(), line.size());
        var same = line.direction() == TextLine.Direction.RIGHTWARDS && other.direction() == line.direction()
                && Math.abs(other.across() - line.across()) < SAME_LINE * em && other.begin() <= line.begin();
        return same ? Math.max(0, line.begin() - other.end()) : Double.POSITIVE_INFINITY;
    }

    private static double below(TextLine other, TextLine line) {
        var down = line.bounds().top() - other.bounds().bottom();
        var sideways = Math.max(0, Math.max(line.bounds().left() - other.bounds().right(),
                other.bounds().left() - line.bounds().right()));
        return down > -line.size() / 2 ? Math.max(0, down) + sideways : Double.POSITIVE_INFINITY;
    }

    /// The line with the other before its first word that stands further to the right.
    private static TextLine joined(TextLine line, TextLine filled) {
        var at = 0;
        while (at < line.text().length()
                && ((at > 0 && line.text().charAt(at - 1) != ' ') || line.boxes().get(at).left() < filled.begin())) {
            at++;
        }
        var before = line.text().substring(0, at).stripTrailing();
        var whole = before.isEmpty() ? filled : line.part(0, before.length()).then(filled, " ");
        return (at == line.text().length() ? whole : whole.then(line.part(at, line.text().length()), " ")).whole();
    }
}
