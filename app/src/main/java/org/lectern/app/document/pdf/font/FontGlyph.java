package org.lectern.app.document.pdf.font;

/// What a code of a font means, and the room that it takes; all lengths in units of text space, in which the em is one.
///
/// @param text in the form in which people write it; empty if nobody knows
/// @param told whether the file tells what it means
/// @param width of its box
/// @param ahead how far the next glyph stands to the right
/// @param down how far the next glyph stands above, in vertical lines; negative
/// @param originX where its origin stands in vertical lines, from the place on the line
/// @param originY the same, upwards
public record FontGlyph(
        String text,
        boolean told,
        double width,
        double ahead,
        double down,
        double originX,
        double originY) {}
