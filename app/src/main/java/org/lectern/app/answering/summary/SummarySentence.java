package org.lectern.app.answering.summary;

import java.util.Set;
import org.lectern.inference.api.TextRange;

/// A sentence that a summary may hold.
///
/// @param range in the document's text
/// @param text on one line
/// @param terms of the text, each once
/// @param place how early it stands in its section: 1 in the first paragraph, less in each after it; half where it is not first in its
///     paragraph, double in an introduction
/// @param depth how far into the part that is asked for, 0 to 1
record SummarySentence(TextRange range, String text, Set<String> terms, double place, double depth) {}
