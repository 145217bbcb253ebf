package org.lectern.inference.ranking;

/// A passage that may answer a question.
///
/// @param heading the titles it stands under; may be empty
public record Candidate(String heading, String text) {}
