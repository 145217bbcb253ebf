package org.lectern.inference.api;

import java.util.List;

/// A text to be studied, and the places that no chunk may straddle.
///
/// @param title shown to the model where its checkpoint asks for a prefix; may be empty
/// @param text the characters that every [TextRange] of the answers refers to
/// @param borders ascending UTF-16 offsets at which a page, chapter or section begins
public record SourceText(String title, String text, List<Integer> borders) {
    public SourceText {
        borders = List.copyOf(borders);
    }

    /// A text without title and borders.
    public static SourceText of(String text) {
        return new SourceText("", text, List.of());
    }
}
