package org.lectern.app.document.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.Script;
import org.lectern.app.document.layout.line.TextLine;

/// Tells where a line ends because its author wanted it: in verse, where the first word of the next line would have found room,
/// and in an index, where most lines end with the number of a page.
final class LineEnds {
    private static final int AROUND = 8; // lines before and after that show how wide the column is
    private static final double ALIGNED = 0.4; // of the lines, that end at the same place, as in justified text
    private static final int FEWEST = 3; // of these lines
    private static final double SAME_END = 0.25; // em
    private static final double NEAR = 2.2; // ems upwards
    private static final double SAME_BEGIN = 2; // ems
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double SPARE = 1; // em
    private static final double SPARE_IN_SENTENCE = 4; // ems, where sentences go on from line to line
    private static final double GOING_ON = 0.6; // of such lines, that begin in small letters
    private static final double ENDING = 0.3; // of such lines, at most, that end with a sign

    private static final double ENTRIES = 0.5; // of the lines, that are entries of an index
    private static final int FEWEST_ENTRIES = 4;
    private static final double WIDE = 1.3; // ems between the lines of a list
    private static final Pattern ENTRY = Pattern.compile(", [0-9ivxl]{1,5}([-–][0-9ivxl]{1,5})?$");

    private static final Pattern WORD = Pattern.compile("\\p{Ll}{2}");

    private LineEnds() {}

    /// @param next index of the line after the end
    static boolean isWanted(PageLines page, int next) {
        var lines = page.lines();
        var line = lines.get(next - 1);
        var after = lines.get(next);
        if (FormulaPieces.belongTogether(line, after)) {
            return false;
        }
        if (isIndex(lines, next) || isList(lines, next) || SlidePoints.begins(page, next)) {
            return true;
        }
        var middle = (line.begin() + line.end()) / 2;
        if (line.style().bold() || line.turned() || after.begin() > middle
                || Script.writtenWithoutSpaces(after.text().codePointAt(0))) {
            return false;
        }
        var inSentence = !line.columned() && WORD.matcher(after.text()).lookingAt(); // which the rows of a table beside do not concern
        var all = 0;
        var aligned = 0;
        var goingOn = 0;
        var ending = 0;
        var end = line.end();
        for (var other : around(lines, next - 1)) {
            if (isOfColumn(other, line) && (!inSentence || !other.columned())) {
                all++;
                aligned += Math.abs(other.end() - line.end()) < SAME_END * line.size() ? 1 : 0;
                goingOn += WORD.matcher(other.text()).lookingAt() ? 1 : 0;
                ending += Character.isLetter(other.text().codePointBefore(other.text().length())) ? 0 : 1;
                end = Math.max(end, other.end());
            }
        }
        var prose = goingOn >= GOING_ON * all && ending <= ENDING * all && WORD.matcher(after.text()).lookingAt();
        var spare = (prose ? SPARE_IN_SENTENCE : SPARE) * line.size();
        return aligned < Math.max(FEWEST, ALIGNED * all) && line.end() + firstWord(after) + spare < end;
    }

    /// The lines around one, up to where the text goes on elsewhere on the page, as in another column.
    private static List<TextLine> around(List<TextLine> lines, int index) {
        var from = index;
        while (from > Math.max(0, index - AROUND) && isNear(lines.get(from), lines.get(from - 1))) {
            from--;
        }
        var to = index + 1;
        while (to < Math.min(lines.size(), index + 1 + AROUND) && isNear(lines.get(to), lines.get(to - 1))) {
            to++;
        }
        return lines.subList(from, to);
    }

    private static boolean isNear(TextLine line, TextLine last) {
        return line.across() - last.across() > -NEAR * line.size();
    }

    /// Whether both lines at an end stand among entries of an index.
    private static boolean isIndex(List<TextLine> lines, int next) {
        var all = 0;
        var entries = 0;
        for (var i = Math.max(0, next - AROUND); i < Math.min(lines.size(), next + AROUND); i++) {
            if (isOfColumn(lines.get(i), lines.get(next))) {
                all++;
                entries += isEntry(lines.get(i).text()) ? 1 : 0;
            }
        }
        return entries >= Math.max(FEWEST_ENTRIES, ENTRIES * all);
    }

    /// Whether both lines at an end stand among lines that are set wide, all begin in capitals, and do not end in the middle of a sentence,
    /// such as the points of a slide, whose marks may be drawn.
    private static boolean isList(List<TextLine> lines, int next) {
        var all = 0;
        for (var i = Math.max(0, next - AROUND); i < Math.min(lines.size(), next + AROUND); i++) {
            var line = lines.get(i);
            var step = i == 0 ? 0 : line.across() - lines.get(i - 1).across();
            if (line.direction() != lines.get(next).direction() || line.columned()
                    || Math.abs(line.size() - lines.get(next).size()) > SAME_SIZE * line.size()) {
                continue;
            }
            if (!Character.isUpperCase(line.text().codePointAt(0)) || (step > 0 && step < WIDE * line.size())
                    || !Character.isLetterOrDigit(line.text().codePointBefore(line.text().length()))) {
                return false;
            }
            all++;
        }
        return all >= FEWEST_ENTRIES;
    }

    private static boolean isEntry(String line) {
        return Character.isLetter(line.codePointAt(0)) && ENTRY.matcher(line).find();
    }

    private static boolean isOfColumn(TextLine other, TextLine line) {
        return other.direction() == line.direction() && !other.style().bold()
                && Math.abs(other.begin() - line.begin()) < SAME_BEGIN * line.size()
                && Math.abs(other.size() - line.size()) < SAME_SIZE * line.size();
    }

    /// How long it is, in points.
    static double firstWord(TextLine line) {
        var space = line.text().indexOf(' ');
        return line.boxes().part(0, space < 0 ? line.text().length() : space).around().width();
    }
}
