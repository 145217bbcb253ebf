package org.lectern.app.answering.attribution;

import org.lectern.inference.api.TextRange;

/// A chunk that an answer attended to, and the words in it that matter.
///
/// @param chunk index of the chunk in the study
/// @param share relevance of the chunk, 0 to 1
/// @param whole the chunk's characters
/// @param sentence the one sentence attended to most
/// @param quote that sentence, with a neighbour that matters nearly as much
public record RankedPassage(int chunk, double share, TextRange whole, TextRange sentence, TextRange quote) {}
