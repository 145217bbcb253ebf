package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.LineBoxes;
import org.lectern.app.document.layout.line.Script;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.inference.api.TextRange;

/// Vertical text that is set letter by letter with fonts for horizontal text: Chinese and Japanese signs one below the other
/// become lines that are read downwards, from right to left.
final class StackedGlyphs {
    private static final int FEWEST = 4; // signs of a line, of those that make others lines
    private static final double WIDEST = 1.25; // ems, of what stands across a line, such as a number of two digits
    private static final double APART = 0.25; // em between signs that are drawn row by row
    private static final double SAME_LINE = 0.3; // em
    private static final double NEAREST = 0.55; // em between the middles of signs
    private static final double FARTHEST = 2.1; // ems; one sign may be empty
    private static final double CLOSE = 0.35; // em between most signs; those in the rows of a table stand farther apart
    private static final int MOST = 20_000; // pieces of a page that are looked at
    private static final double MOSTLY = 0.5; // of the signs, that are written without spaces

    private StackedGlyphs() {}

    /// A sign, or some that stand beside or, turned, below each other.
    ///
    /// @param index of the line it is a part of
    private record Piece(TextLine line, int index) {
        double middle() {
            return (line.bounds().left() + line.bounds().right()) / 2;
        }

        double top() {
            return line.bounds().top();
        }

        double bottom() {
            return line.bounds().bottom();
        }

        boolean isSign() {
            return line.direction() == TextLine.Direction.RIGHTWARDS
                    && Script.writtenWithoutSpaces(line.text().codePointAt(0));
        }
    }

    static List<TextLine> joined(List<TextLine> lines) {
        var pieces = pieces(lines);
        if (pieces.stream().noneMatch(Piece::isSign)) {
            return lines;
        }
        var columns = pieces.size() > MOST ? List.<List<Piece>>of() : columns(pieces);
        if (columns.stream().noneMatch(StackedGlyphs::isLine)) {
            return lines;
        }
        var stacked = new int[lines.size()]; // letters of each line that are part of a column
        columns.stream().filter(StackedGlyphs::isPart).flatMap(List::stream)
                .forEach(piece -> stacked[piece.index()] += piece.line().text().length());
        var gone = new BitSet();
        for (var i = 0; i < stacked.length; i++) {
            gone.set(i, stacked[i] > 0 && stacked[i] == lines.get(i).text().replace(" ", "").length());
        }
        var found = written(columns, lines, gone);
        var ordered = new ArrayList<TextLine>();
        for (var i = 0; i < lines.size(); i++) {
            if (i == gone.nextSetBit(0)) {
                ordered.addAll(inOrder(found.stream().map(StackedGlyphs::line).toList()));
            }
            if (!gone.get(i)) {
                ordered.add(lines.get(i));
            }
        }
        return ordered;
    }

    // columns of lines that go as a whole; a line goes where all its letters stand in such columns
    private static List<List<Piece>> written(List<List<Piece>> columns, List<TextLine> lines, BitSet gone) {
        while (true) {
            var found = columns.stream().filter(column -> isPart(column)
                    && column.stream().allMatch(piece -> gone.get(piece.index()))).toList();
            var letters = new int[lines.size()];
            found.stream().flatMap(List::stream)
                    .forEach(piece -> letters[piece.index()] += piece.line().text().length());
            var stay = gone.stream().filter(i -> letters[i] != lines.get(i).text().replace(" ", "").length())
                    .toArray();
            if (stay.length == 0) {
                return found;
            }
            for (var i : stay) {
                gone.clear(i);
            }
        }
    }

    private static List<Piece> pieces(List<TextLine> lines) {
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.direction() == TextLine.Direction.DOWNWARDS) {
                pieces.add(new Piece(line, i));
            } else if (line.direction() == TextLine.Direction.RIGHTWARDS
                    && (Script.writtenWithoutSpaces(line.text().codePointAt(0)) || line.text().length() <= 2)) {
                pieces.addAll(parts(line, i));
            }
        }
        return pieces;
    }

    /// The parts of a line between gaps; none where one of them is wider than a sign.
    private static List<Piece> parts(TextLine line, int index) {
        var parts = new ArrayList<Piece>();
        var from = 0;
        for (var i = 1; i <= line.text().length(); i++) {
            var blank = i < line.text().length() && line.text().charAt(i) == ' ';
            if (i == line.text().length() || blank
                    || line.boxes().get(i).left() - line.boxes().get(i - 1).right() > APART * line.size()) {
                var part = new Piece(line.part(from, i), index);
                if (part.line().bounds().width() > WIDEST * line.size()) {
                    return List.of();
                }
                parts.add(part);
                from = blank ? i + 1 : i;
                i = from;
            }
        }
        return parts;
    }

    /// Pieces that stand one below the other, without free room for more than one sign.
    private static List<List<Piece>> columns(List<Piece> pieces) {
        var columns = new ArrayList<List<Piece>>();
        pieces.stream().sorted(Comparator.comparingDouble(Piece::top)).forEach(piece -> {
            var column = columns.stream().filter(above -> goesOn(above.getLast(), piece)).findFirst();
            column.or(() -> {
                columns.add(new ArrayList<>());
                return Optional.of(columns.getLast());
            }).orElseThrow().add(piece);
        });
        return columns;
    }

    private static boolean goesOn(Piece above, Piece below) {
        var em = Math.max(above.line().size(), below.line().size());
        var step = below.top() - above.bottom() + em;
        return Math.abs(above.middle() - below.middle()) < SAME_LINE * em && step > NEAREST * em
                && step < FARTHEST * em;
    }

    private static boolean isLine(List<Piece> column) {
        var close = 0;
        for (var i = 1; i < column.size(); i++) {
            close += column.get(i).top() - column.get(i - 1).bottom() < CLOSE * column.get(i).line().size() ? 1 : 0;
        }
        return column.size() >= FEWEST && isPart(column) && close > MOSTLY * (column.size() - 1);
    }

    private static boolean isPart(List<Piece> column) {
        return column.stream().filter(Piece::isSign).count() >= MOSTLY * column.size();
    }

    private static TextLine line(List<Piece> column) {
        var text = new StringBuilder();
        var boxes = new ArrayList<Box>();
        for (var piece : column) {
            text.append(piece.line().text());
            for (var i = 0; i < piece.line().text().length(); i++) {
                boxes.add(piece.line().boxes().get(i));
            }
        }
        var all = LineBoxes.of(boxes, boxes.size());
        return new TextLine(text.toString(), all, all.around(), column.getFirst().line().style(),
                -column.getFirst().middle(), TextLine.Direction.DOWNWARDS, List.of(new TextRange(0, text.length())));
    }

    /// Bands from above to below, in each the lines from right to left.
    private static List<TextLine> inOrder(List<TextLine> lines) {
        var bands = new ArrayList<List<TextLine>>();
        var reach = Double.NEGATIVE_INFINITY;
        for (var line : lines.stream().sorted(Comparator.comparingDouble(line -> line.bounds().top())).toList()) {
            if (line.bounds().top() >= reach) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(line);
            reach = Math.max(reach, line.bounds().bottom());
        }
        var ordered = new ArrayList<TextLine>();
        for (var band : bands) {
            band.sort(Comparator.comparingDouble(TextLine::across).thenComparing(line -> line.bounds().top()));
            ordered.addAll(band);
        }
        return ordered;
    }
}
