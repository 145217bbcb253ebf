package org.lectern.inference.engine;

import org.lectern.inference.api.TextRange;

/// A passage that the retriever found for a question.
///
/// @param number among all passages of all texts that are asked
/// @param range its characters in its text
/// @param heading the titles it stands under
/// @param text its characters
/// @param textKey names its text in stores
/// @param score a sum of standard scores over all passages in scope
public record FoundPassage(int number, TextRange range, String heading, String text, String textKey, double score) {}
