package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.inference.api.TextRange;

/// Puts the further lines of a row together with its first where the words of its cells are too long for their columns: each part
/// of such a line begins below a cell, and its first word found no room behind what that cell says.
final class WrappedWords {
    private static final double LEADING = 1.6; // ems between baselines, at most
    private static final double SAME_BEGIN = 0.4; // em
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final int AROUND = 30; // lines before and after that show how wide the columns are

    private static final double LOOSER = 1; // points
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern HYPHEN = Pattern.compile("\\p{L}-$");

    private WrappedWords() {}

    static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<>(lines);
        for (var i = 1; i < joined.size(); i++) {
            var row = joined.get(i - 1);
            var line = joined.get(i);
            if (isRow(row) && isNear(row, line)) {
                var owners = owners(row, line);
                if (goesOn(joined, i, owners) && findNoRoom(joined, i, owners)) {
                    joined.set(i - 1, with(row, line, owners));
                    joined.remove(i);
                    i--;
                }
            }
        }
        return joined;
    }

    private static boolean isRow(TextLine line) {
        return line.cells().size() > 1 && line.direction() == TextLine.Direction.RIGHTWARDS && !line.code();
    }

    private static boolean isNear(TextLine row, TextLine line) {
        var step = line.bounds().top() - row.bounds().bottom() + line.size();
        return line.direction() == row.direction() && step > 0 && step < LEADING * line.size()
                && Math.abs(line.size() - row.size()) < SAME_SIZE * line.size() && !line.code();
    }

    private static Box place(TextLine line, TextRange words) {
        return line.boxes().part(words.start(), words.end()).around();
    }

    /// The number of the row's cell below which each part of a line begins; -1 for none.
    private static List<Integer> owners(TextLine row, TextLine line) {
        return line.cells().stream().map(part -> {
            for (var i = 0; i < row.cells().size(); i++) {
                var apart = place(row, row.cells().get(i)).left() - place(line, part).left();
                if (Math.abs(apart) < SAME_BEGIN * line.size()) {
                    return i;
                }
            }
            return -1;
        }).toList();
    }

    private static boolean goesOn(List<TextLine> lines, int index, List<Integer> owners) {
        var row = lines.get(index - 1);
        var line = lines.get(index);
        var words = line.cells().stream().allMatch(part -> WORD.matcher(part.of(line.text())).lookingAt());
        var inside = line.cells().stream()
                .allMatch(part -> Character.isLowerCase(line.text().codePointAt(part.start())));
        var figures = row.cells().stream().anyMatch(cell -> ColumnOfText.isNumbers(cell.of(row.text())));
        return words && !owners.contains(-1) && owners.stream().distinct().count() == owners.size()
                && (owners.contains(0) ? inside && isTight(lines, index) : inside || !figures);
    }

    /// Whether a line stands closer to the one above it than the rows around stand to each other.
    private static boolean isTight(List<TextLine> lines, int index) {
        var above = gap(lines, index);
        return (index > 1 && isRow(lines.get(index - 2)) && gap(lines, index - 1) > above + LOOSER)
                || (index + 1 < lines.size() && isRow(lines.get(index + 1)) && gap(lines, index + 1) > above + LOOSER);
    }

    /// Points that are free above a line.
    private static double gap(List<TextLine> lines, int index) {
        return lines.get(index).bounds().top() - lines.get(index - 1).bounds().bottom();
    }

    /// Whether the first word of each part is too long for what is free behind the last line of its cell.
    private static boolean findNoRoom(List<TextLine> lines, int index, List<Integer> owners) {
        var row = lines.get(index - 1);
        var line = lines.get(index);
        for (var i = 0; i < owners.size(); i++) {
            var cell = row.cells().get(owners.get(i));
            var part = line.cells().get(i);
            var blank = line.text().indexOf(' ', part.start());
            var word = place(line, new TextRange(part.start(), blank < 0 || blank > part.end() ? part.end() : blank));
            var end = row.boxes().get(cell.end() - 1).right();
            if (end + word.width() < columnEnd(lines, index, place(line, part).left(), line.size())) {
                return false;
            }
        }
        return true;
    }

    /// How far what begins at a place reaches in the lines around.
    private static double columnEnd(List<TextLine> lines, int index, double left, double size) {
        var end = left;
        for (var i = Math.max(0, index - AROUND); i < Math.min(lines.size(), index + AROUND); i++) {
            var line = lines.get(i);
            for (var cell : isRow(line) || i == index ? line.cells() : List.<TextRange>of()) {
                var place = place(line, cell);
                end = Math.abs(place.left() - left) < SAME_BEGIN * size ? Math.max(end, place.right()) : end;
            }
        }
        return end;
    }

    private static TextLine behind(TextLine cell, TextLine further) {
        var cut = HYPHEN.matcher(cell.text()).find() && Character.isLowerCase(further.text().codePointAt(0));
        return (cut ? cell.part(0, cell.text().length() - 1).then(further, "") : cell.then(further, " ")).whole();
    }

    private static TextLine with(TextLine row, TextLine line, List<Integer> owners) {
        @Nullable
        TextLine all = null;
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var whole = row.part(cell.start(), cell.end());
            var part = owners.indexOf(i);
            if (part >= 0) {
                var further = line.cells().get(part);
                whole = behind(whole, line.part(further.start(), further.end()));
            }
            all = all == null ? whole : all.then(whole, " ");
        }
        return Objects.requireNonNull(all);
    }
}
