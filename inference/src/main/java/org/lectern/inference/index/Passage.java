package org.lectern.inference.index;

import org.lectern.inference.api.TextRange;

/// A piece of a text that is found and read as one.
///
/// @param range its characters, without white space around
/// @param heading the titles it stands under, outermost first; may be empty
public record Passage(TextRange range, String heading) {}
