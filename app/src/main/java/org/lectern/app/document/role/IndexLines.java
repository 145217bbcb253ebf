package org.lectern.app.document.role;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds the index of a book: terms, each with the pages where it occurs.
final class IndexLines {
    private static final Pattern PAGE_END = Pattern
            .compile("[\\s,.·…|](?:[ivx]{1,5}\\.?,?\\s*)?\\d{1,4}(?:\\s?[–-]\\s?\\d{1,4})?"
                    + "(?:\\s?(?:ff?|nn?|&c)\\.?)?[;,.]?$");
    private static final Pattern PAGE = Pattern.compile("(?<![\\d.])\\d{1,3}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SURE = Pattern
            .compile(
                    "\\p{L}[^,\\d]{0,60}(?:,[^,\\d]{1,40})?(?:,\\s*\\d{1,4}(?:[–-]\\d{1,4})?(?:\\s?(?:ff?|n)\\.?)?)+\\.?");
    private static final Pattern ELSEWHERE = Pattern
            .compile("\\b(?i:see|siehe|voir|véase|vedi)\\s+(?:(?i:also|auch|aussi)\\s+)?\\p{L}");
    private static final int SHORT = 120; // characters of an entry without a page
    private static final int FEWEST_PAGES = 3; // of an entry of many lines
    private static final double PAGES = 0.2; // of its words
    private static final int FEWEST = 8;
    private static final double MOST = 0.5;
    private static final int FEWEST_ALONE = 20; // without a title
    private static final double IN_ORDER = 0.75;

    private final RoleLines lines;

    private IndexLines(RoleLines lines) {
        this.lines = lines;
    }

    static void mark(RoleLines lines, List<TitledPart> parts) {
        var index = new IndexLines(lines);
        new BackMatter(lines, TextRole.INDEX, RoleWords::isIndex, index::isEntry, MOST, FEWEST).mark(parts);
        index.runs();
    }

    private boolean isEntry(int line) {
        if (lines.shape(line) == Shape.VERBATIM) {
            return false;
        }
        var text = lines.text(line);
        if (text.codePointCount(0, text.length()) <= 2) {
            return true; // the letter under which terms stand
        }
        var end = PAGE_END.matcher(text);
        if (lines.length(line) > SHORT) {
            var pages = PAGE.matcher(text).results().count();
            return pages >= FEWEST_PAGES && pages >= PAGES * WORD.matcher(text).results().count();
        }
        return (end.find() && end.start() > 0) || ELSEWHERE.matcher(text).find()
                || TitleKeys.letters(lines.outsideLinks(line)).isEmpty();
    }

    /// Terms in alphabetical order, one after the other.
    private void runs() {
        var from = 0;
        for (var line = 0; line <= lines.size(); line++) {
            if (line == lines.size() || !isTerm(line)) {
                if (line - from >= FEWEST_ALONE && isInOrder(from, line)) {
                    lines.mark(from, line, TextRole.INDEX);
                }
                from = line + 1;
            }
        }
    }

    private boolean isTerm(int line) {
        return lines.length(line) <= SHORT && lines.isBody(line) && lines.shape(line) != Shape.ROW
                && SURE.matcher(lines.text(line)).matches();
    }

    private boolean isInOrder(int from, int to) {
        var ascending = 1;
        for (var line = from + 1; line < to; line++) {
            ascending += lines.text(line - 1).toLowerCase(Locale.ROOT)
                    .compareTo(lines.text(line).toLowerCase(Locale.ROOT)) <= 0 ? 1 : 0;
        }
        return ascending >= IN_ORDER * (to - from);
    }
}
