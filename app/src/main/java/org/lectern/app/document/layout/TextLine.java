package org.lectern.app.document.layout;

import java.util.List;

/// A line of a displayed page.
///
/// @param boxes one per UTF-16 unit of the text; [Box#NONE] for spaces that are not drawn
/// @param size the prevailing height of the em, in points
/// @param across where its baseline stands, see [Glyph#across()]
/// @param turned whether it is not written from left to right
/// @param columned whether wide gaps part it, as in a table or a list of contents
public record TextLine(String text, List<Box> boxes, Box bounds, double size, double across, boolean turned,
        boolean columned) {
    public TextLine {
        boxes = List.copyOf(boxes);
    }

    /// Some of its characters as a line of their own.
    TextLine part(int from, int to) {
        var around = boxes.subList(from, to).stream().reduce(Box.NONE, Box::union);
        return new TextLine(text.substring(from, to), boxes.subList(from, to), around, size, across, turned, false);
    }
}
