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
    private static final double SAME_BEGIN = 2; // ems
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double SPARE = 1; // em

    private static final double ENTRIES = 0.5; // of the lines, that are entries of an index
    private static final int FEWEST_ENTRIES = 4;
    private static final Pattern ENTRY = Pattern.compile(", [0-9ivxl]{1,5}([-–][0-9ivxl]{1,5})?$");

    private LineEnds() {}

    /// @param next index of the line after the end
    static boolean isWanted(List<TextLine> lines, int next) {
        var line = lines.get(next - 1);
        var after = lines.get(next);
        if (FormulaPieces.belongTogether(line, after)) {
            return false;
        }
        if (isIndex(lines, next)) {
            return true;
        }
        var middle = (line.begin() + line.end()) / 2;
        if (line.style().bold() || line.turned() || after.begin() > middle
                || Script.writtenWithoutSpaces(after.text().codePointAt(0))) {
            return false;
        }
        var all = 0;
        var aligned = 0;
        var end = line.end();
        for (var i = Math.max(0, next - 1 - AROUND); i < Math.min(lines.size(), next + AROUND); i++) {
            var other = lines.get(i);
            if (isOfColumn(other, line)) {
                all++;
                aligned += Math.abs(other.end() - line.end()) < SAME_END * line.size() ? 1 : 0;
                end = Math.max(end, other.end());
            }
        }
        return aligned < Math.max(FEWEST, ALIGNED * all) && line.end() + firstWord(after) + SPARE * line.size() < end;
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

    private static boolean isEntry(String line) {
        return Character.isLetter(line.codePointAt(0)) && ENTRY.matcher(line).find();
    }

    private static boolean isOfColumn(TextLine other, TextLine line) {
        return other.direction() == line.direction() && !other.style().bold()
                && Math.abs(other.begin() - line.begin()) < SAME_BEGIN * line.size()
                && Math.abs(other.size() - line.size()) < SAME_SIZE * line.size();
    }

    /// How long it is, in points.
    private static double firstWord(TextLine line) {
        var space = line.text().indexOf(' ');
        return line.boxes().part(0, space < 0 ? line.text().length() : space).around().width();
    }
}
