package org.lectern.inference.index;

import org.lectern.inference.api.TextRange;

/// A piece of a text that is found and read as one.
///
/// @param range its characters, without white space around
/// @param title of its text; may be empty
/// @param section the headings it stands under, outermost first; may be empty
public record Passage(TextRange range, String title, String section) {
    static final String BETWEEN = " › ";

    /// The title and the section; may be empty.
    public String heading() {
        return title.isEmpty() || section.isEmpty() ? title + section : title + BETWEEN + section;
    }
}
