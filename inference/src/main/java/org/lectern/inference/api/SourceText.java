package org.lectern.inference.api;

import java.util.List;

/// A text to be studied, and the places that no chunk may straddle.
///
/// @param title shown to the model where its checkpoint asks for a prefix; may be empty
/// @param text the characters that every [TextRange] of the answers refers to
/// @param borders ascending UTF-16 offsets at which a page, chapter or section begins
/// @param headings in the order of their offsets
/// @param asides ascending; what stands in the text and answers nothing by itself, such as contents lists and running heads: it is
///     never quoted, and passages that hold nothing else come last
public record SourceText(String title, String text, List<Integer> borders, List<Heading> headings,
        List<TextRange> asides) {
    public SourceText {
        borders = List.copyOf(borders);
        headings = List.copyOf(headings);
        asides = List.copyOf(asides);
    }

    /// Where a titled part of a text begins.
    ///
    /// @param offset of its first character; it ends where the next heading of the same or a lower level begins
    /// @param level 1 for a chapter, 2 for a section inside it, and so on
    public record Heading(int offset, int level, String title) {}

    /// A text without headings and asides.
    public SourceText(String title, String text, List<Integer> borders) {
        this(title, text, borders, List.of(), List.of());
    }

    /// A text without title, borders and headings.
    public static SourceText of(String text) {
        return new SourceText("", text, List.of());
    }
}
