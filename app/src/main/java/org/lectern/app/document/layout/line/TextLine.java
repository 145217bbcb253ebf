package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.inference.api.TextRange;

/// A line of a displayed page.
///
/// @param boxes one per UTF-16 unit of the text; [Box#NONE] for spaces that are not drawn
/// @param across where its baseline stands, see [Glyph#across()]
/// @param direction how it is written
/// @param cells the parts between wide gaps, as in a table or a list of contents; one where there are none
public record TextLine(String text, LineBoxes boxes, Box bounds, Style style, double across, Direction direction,
        List<TextRange> cells) {
    public TextLine {
        cells = List.copyOf(cells);
    }

    /// How a line is written.
    public enum Direction {
        RIGHTWARDS, LEFTWARDS, DOWNWARDS, OTHER
    }

    /// How a line looks.
    ///
    /// @param size the prevailing height of the em, in points
    /// @param bold whether all its letters are bold
    /// @param opensBold whether its first letter is bold
    /// @param pitch how far its letters all stand apart, in points, where they do; 0 where they do not
    public record Style(double size, boolean bold, boolean opensBold, double pitch, Kind kind) {}

    /// What a line is a part of.
    public enum Kind {
        /// Running text, or a table where it has several cells.
        TEXT,
        /// Program text, whose lines keep their ends and their indentation.
        CODE,
        /// A table, though it has a single cell.
        ROW
    }

    public double size() {
        return style.size();
    }

    public boolean code() {
        return style.kind == Kind.CODE;
    }

    /// The same line as a part of something.
    public TextLine as(Kind kind) {
        return new TextLine(text, boxes, bounds, new Style(style.size, style.bold, style.opensBold, style.pitch, kind),
                across, direction, cells);
    }

    /// Whether it is written neither from left to right nor from right to left.
    public boolean turned() {
        return direction == Direction.DOWNWARDS || direction == Direction.OTHER;
    }

    /// Whether it is a row of a table.
    public boolean columned() {
        return cells.size() > 1 || style.kind == Kind.ROW;
    }

    /// Where it begins along its direction, in points that grow towards its end.
    public double begin() {
        return switch (direction) {
            case RIGHTWARDS, OTHER -> bounds.left();
            case LEFTWARDS -> -bounds.right();
            case DOWNWARDS -> bounds.top();
        };
    }

    /// Where it ends along its direction.
    public double end() {
        return switch (direction) {
            case RIGHTWARDS, OTHER -> bounds.right();
            case LEFTWARDS -> -bounds.left();
            case DOWNWARDS -> bounds.bottom();
        };
    }

    /// The same line, parted otherwise.
    public TextLine withCells(List<TextRange> others) {
        return new TextLine(text, boxes, bounds, style, across, direction, others);
    }

    /// This line and another that goes on with it, their cells side by side.
    ///
    /// @param between what stands between them, such as a blank
    public TextLine then(TextLine other, String between) {
        var both = text + between + other.text;
        var from = text.length() + between.length();
        var all = new ArrayList<Box>(both.length());
        for (var i = 0; i < both.length(); i++) {
            all.add(i < text.length() ? boxes.get(i) : i < from ? Box.NONE : other.boxes.get(i - from));
        }
        var moved = other.cells.stream().map(cell -> new TextRange(cell.start() + from, cell.end() + from));
        return new TextLine(both, LineBoxes.of(all, all.size()), bounds.union(other.bounds), style, across, direction,
                Stream.concat(cells.stream(), moved).toList());
    }

    /// The same line as one piece.
    public TextLine whole() {
        return withCells(List.of(new TextRange(0, text.length())));
    }

    /// Some of its characters as a line of their own.
    public TextLine part(int from, int to) {
        var some = boxes.part(from, to);
        var inside = cells.stream().filter(cell -> cell.start() >= from && cell.end() <= to)
                .map(cell -> new TextRange(cell.start() - from, cell.end() - from)).toList();
        return new TextLine(text.substring(from, to), some, some.around(), style, across, direction,
                inside.isEmpty() ? List.of(new TextRange(0, to - from)) : inside);
    }
}
