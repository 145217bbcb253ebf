package org.lectern.app.document.role;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds the list of the works that are cited.
final class ReferenceLines {
    private static final Pattern WORK = Pattern
            .compile("\\b(?:1[5-9]|20)\\d\\d[a-z]?\\b|\\bdoi\\b|https?://|\\barXiv\\b|"
                    + "\\bISBN\\b|\\bISO\\b|\\bRFC\\b|\\bpp?\\.\\s?\\d|\\b[Vv]ol\\.|\\bin press\\b|n\\.\\s?d\\.|^\\[[^\\]]{1,24}\\]");
    private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{1,3})\\]\\s.*", Pattern.DOTALL);
    private static final double MOST = 0.4;
    private static final int FEWEST = 3;
    private static final int FEWEST_ALONE = 5; // without a title

    private final RoleLines lines;

    private ReferenceLines(RoleLines lines) {
        this.lines = lines;
    }

    static void mark(RoleLines lines, List<TitledPart> parts) {
        var references = new ReferenceLines(lines);
        new BackMatter(lines, TextRole.REFERENCES, RoleWords::areReferences, references::isWork, MOST, FEWEST)
                .mark(parts);
        references.runs();
    }

    private boolean isWork(int line) {
        return lines.shape(line) != Shape.VERBATIM && WORK.matcher(lines.text(line)).find();
    }

    /// "[1] …", "[2] …", each a work.
    private void runs() {
        var from = 0;
        var number = 0;
        var works = 0;
        for (var line = 0; line <= lines.size(); line++) {
            var next = line < lines.size() && lines.isBody(line) ? number(line) : -1;
            if (next != number + 1) {
                markRun(from, line, works);
                from = line;
                works = 0;
            }
            number = next == 1 || next == number + 1 ? next : -1;
            works += number > 0 && isTitled(line) ? 1 : 0;
        }
    }

    private void markRun(int from, int to, int works) {
        if (works >= FEWEST_ALONE && works >= (to - from) * (1 - MOST)) {
            lines.mark(from, to, TextRole.REFERENCES);
        }
    }

    private int number(int line) {
        var text = lines.text(line);
        var found = NUMBERED.matcher(text);
        return text.charAt(0) == '[' && found.matches() ? Integer.parseInt(found.group(1)) : -1;
    }

    private boolean isTitled(int line) {
        return WORK.matcher(lines.text(line).replaceFirst("^\\[\\d+\\]", "")).find();
    }
}
