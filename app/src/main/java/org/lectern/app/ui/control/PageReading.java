package org.lectern.app.ui.control;

import java.util.List;

/// What was read of a page, to be shown on it.
///
/// @param verdict what became of the page, in words; empty where nothing is to be shown
/// @param kinds as what its text was read, in words
public record PageReading(String verdict, List<KindWords> kinds, List<ReadBlock> blocks) {
    public static final PageReading NONE = new PageReading("", List.of(), List.of());

    /// A kind in words.
    public record KindWords(ReadBlock.Kind kind, String words) {}
}
