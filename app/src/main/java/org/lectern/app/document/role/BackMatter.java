package org.lectern.app.document.role;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.lectern.app.document.role.RoleLines.Shape;

/// Marks what stands under a title such as "Index" or "References" if its lines are what such a part is made of.
///
/// @param named whether a title is that of such a part
/// @param entry whether a line is one of its entries
/// @param most share of the lines that must be entries
/// @param fewest entries under a title that is only a line of its own
record BackMatter(RoleLines lines, TextRole role, Predicate<String> named, IntPredicate entry, double most,
        int fewest) {
    private static final int LONGEST_TITLE = 60; // characters
    private static final int MOST_OTHERS = 8; // lines one after the other that are no entries
    private static final int LATE = 12; // lines of the page before that an outline may count to a part

    void mark(List<TitledPart> parts) {
        var end = 0;
        for (var part : parts.stream().sorted(Comparator.comparingInt(TitledPart::from)).toList()) {
            if (part.from() >= end && part.title().length() <= LONGEST_TITLE && named.test(part.title())) {
                mark(begin(part), part.to(), 1, true);
                end = part.to();
            }
        }
        for (var line = 0; line < lines.size(); line++) {
            if (isTitle(line)) {
                line = Math.max(line, mark(line + 1, lines.size(), fewest, false));
            }
        }
    }

    private boolean isTitle(int line) {
        return lines.length(line) <= LONGEST_TITLE && lines.isBody(line) && lines.isAlone(line)
                && lines.shape(line) == Shape.PARAGRAPH && Character.isLetter(lines.text(line).codePointAt(0))
                && named.test(lines.text(line));
    }

    /// The line after the title, where it is in the text.
    private int begin(TitledPart part) {
        for (var line = part.from(); line < Math.min(part.to(), part.from() + LATE); line++) {
            if (lines.length(line) <= LONGEST_TITLE && named.test(lines.text(line))) {
                return line + 1;
            }
        }
        return part.from();
    }

    /// @param titled whether the headings between the lines belong to the part
    /// @return the last entry that was marked
    private int mark(int from, int to, int needed, boolean titled) {
        var entries = 0;
        var seen = 0;
        var last = from - 1;
        var seenAtLast = 0;
        for (var line = from; line < to && line - last <= MOST_OTHERS; line++) {
            if (!titled && (lines.level(line) > 0 || isTitle(line))) {
                break;
            }
            if (!lines.isBody(line) || lines.level(line) > 0) {
                continue;
            }
            seen++;
            if (entry.test(line)) {
                entries++;
                last = line;
                seenAtLast = seen;
            }
        }
        if (entries < needed || entries < most * seenAtLast) {
            return from - 1;
        }
        for (var line = from; line <= last; line++) {
            if (lines.level(line) == 0) {
                lines.mark(line, role);
            }
        }
        return last;
    }
}
