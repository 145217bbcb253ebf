package org.lectern.app.document.model;

import java.util.List;
import java.util.Set;
import org.lectern.inference.api.TextRange;

/// How the author of a flowing document has its text set. All of it refers to places of the text; nothing of it is text, and a
/// document without it says the same.
///
/// @param faces of letters, in order; they do not overlap
/// @param shapes of blocks, in order; blocks without one are shaped by their kind
/// @param pictures in reading order
/// @param readings of characters (ruby), in order
/// @param formulas in order
/// @param vertical offset of the first block whose lines are meant to stand beside each other, from right to left; -1 for none
public record Typesetting(List<Face> faces, List<Shape> shapes, List<Picture> pictures, List<Reading> readings,
        List<Formula> formulas, int vertical) {
    public static final Typesetting PLAIN = new Typesetting(List.of(), List.of(), List.of(), List.of(), List.of(),
            -1);

    public Typesetting {
        faces = List.copyOf(faces);
        shapes = List.copyOf(shapes);
        pictures = List.copyOf(pictures);
        readings = List.copyOf(readings);
        formulas = List.copyOf(formulas);
    }

    /// What letters look like. A concealed one is a sign that stands in the text for what is seen otherwise, as the ^ of x^(1/2)
    /// where 1/2 is raised.
    public enum Style {
        BOLD, ITALIC, SMALL_CAPS, RAISED, LOWERED, CODE, STRUCK, UNDERLINED, CONCEALED
    }

    /// Letters that look otherwise than those around them.
    public record Face(TextRange span, Set<Style> styles) {
        public Face {
            styles = Set.copyOf(styles);
        }
    }

    /// To which side lines stand.
    public enum Align {
        START, CENTRE, END
    }

    /// The shape of a block. Measures are in em, the size of its letters.
    ///
    /// @param start of the block
    /// @param left between the margin and its lines
    /// @param first by how much its first line is indented
    /// @param gap above it
    public record Shape(int start, Align align, float left, float first, float gap) {}

    /// A picture.
    ///
    /// @param page on which it stands, from 1
    /// @param offset in the text before which it stands
    /// @param words that are said of it in the text; an empty range where none are
    /// @param source where its reader finds it in the file
    /// @param width in pixels; 0 where it is not known
    /// @param height in pixels; 0 where it is not known
    public record Picture(int page, int offset, TextRange words, String source, int width, int height) {
        /// Whether it, or what is said of it, reaches beyond an offset.
        public boolean isBeyond(int end) {
            return offset > end || words.end() > end;
        }

        /// The same in a text that ends at an offset.
        public Picture cut(int end) {
            return new Picture(page, Math.min(offset, end),
                    new TextRange(Math.min(words.start(), end), Math.min(words.end(), end)), source, width, height);
        }
    }

    /// What is written beside characters to say how they are read.
    public record Reading(TextRange base, String words) {}
}
