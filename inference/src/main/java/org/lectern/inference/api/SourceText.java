package org.lectern.inference.api;

import java.util.List;

/// A text to be studied, and the places that no chunk may straddle.
///
/// @param title shown to the model where its checkpoint asks for a prefix; may be empty
/// @param text the characters that every [TextRange] of the answers refers to
/// @param borders ascending UTF-16 offsets at which a page, chapter or section begins
/// @param headings in the order of their offsets
public record SourceText(String title, String text, List<Integer> borders, List<Heading> headings) {
    public SourceText {
        borders = List.copyOf(borders);
        headings = List.copyOf(headings);
    }

    /// A text without headings.
    public SourceText(String title, String text, List<Integer> borders) {
        this(title, text, borders, List.of());
    }

    /// A text without title, borders and headings.
    public static SourceText of(String text) {
        return new SourceText("", text, List.of());
    }
}
