package org.lectern.app.document.pdf.glyph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.Glyph;
import org.lectern.app.document.layout.line.LineAssembler;
import org.lectern.app.document.layout.line.TextLine;

/// Sets text that the file leaves to its readers to draw, letter by letter into the rectangle of its annotation.
public final class TypedText {
    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s+Tf");
    private static final double USUAL_SIZE = 10; // points
    private static final double FULL = 0.96; // of the rectangle's height, by its lines
    private static final double WIDTH = 0.5; // ems of a letter
    private static final double LEADING = 1.2; // ems
    private static final double APART = 3; // ems, between lines that do not go on from one to the next
    private static final double ASCENT = 0.8; // ems
    private static final double INDENT = 2; // points

    private TypedText() {}

    /// @param out takes the letters
    static void set(PDAnnotation annotation, List<String> lines, Matrix toDisplay, Consumer<Glyph> out) {
        var place = annotation.getRectangle();
        if (place == null || lines.isEmpty()) {
            return;
        }
        var one = toDisplay.transformPoint(place.getLowerLeftX(), place.getLowerLeftY());
        var other = toDisplay.transformPoint(place.getUpperRightX(), place.getUpperRightY());
        var box = new Box(Math.min(one.x, other.x), Math.min(one.y, other.y), Math.max(one.x, other.x),
                Math.max(one.y, other.y));
        set(box, size(annotation), LEADING, lines, out);
    }

    /// Lines that each stand for themselves, in a rectangle of the displayed page, as small as they have to be.
    public static List<TextLine> lines(Box box, List<String> lines) {
        var letters = new ArrayList<Glyph>();
        set(box, USUAL_SIZE, APART, lines, letters::add);
        return LineAssembler.lines(letters);
    }

    private static void set(Box box, double wanted, double leading, List<String> lines, Consumer<Glyph> out) {
        var longest = lines.stream().mapToInt(String::length).max().orElse(1);
        var size = Math.max(1, Math.min(Math.min(wanted, FULL / leading * box.height() / lines.size()),
                (box.width() - INDENT) / (longest * WIDTH)));
        var top = lines.size() == 1 ? (box.top() + box.bottom() - size) / 2 : box.top();
        for (var line : lines) {
            set(line, box.left() + INDENT, top + ASCENT * size, size, out);
            top += leading * size;
        }
    }

    private static double size(PDAnnotation annotation) {
        var look = annotation.getCOSObject().getString(COSName.DA);
        var told = SIZE.matcher(look == null ? "" : look);
        var size = told.find() ? Double.parseDouble(told.group(1)) : 0;
        return size > 0 ? size : USUAL_SIZE;
    }

    private static void set(String line, double left, double baseline, double size, Consumer<Glyph> out) {
        var width = WIDTH * size;
        var x = left;
        for (var c : line.codePoints().toArray()) {
            out.accept(new Glyph(Character.toString(c), x, baseline, 1, 0, width, size, size / 4, false,
                    new Box(x, baseline - ASCENT * size, x + width, baseline + (1 - ASCENT) * size)));
            x += width;
        }
    }
}
