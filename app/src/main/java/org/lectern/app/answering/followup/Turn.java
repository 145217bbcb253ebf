package org.lectern.app.answering.followup;

import java.util.Optional;

/// A question as it was understood, and what it was answered.
///
/// @param answer empty where none was found
public record Turn(String question, Optional<String> answer) {}
