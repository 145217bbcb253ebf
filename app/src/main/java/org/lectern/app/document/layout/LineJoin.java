package org.lectern.app.document.layout;

/// How a line follows the one before it.
enum LineJoin {
    /// A new paragraph.
    PARAGRAPH,
    /// The next row of a table.
    ROW,
    /// The same paragraph, on a line of its own, as in verse, in an index and in program text.
    LINE,
    /// The same program text, after an empty line.
    EMPTY_LINE,
    /// The same paragraph, after a space.
    SPACE,
    /// The same word, after the line's hyphen is taken away.
    HYPHENATED,
    /// The same word or sentence, with nothing between.
    NOTHING
}
