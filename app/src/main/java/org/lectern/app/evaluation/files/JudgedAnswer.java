package org.lectern.app.evaluation.files;

import java.util.Optional;

/// A question, what was given for it, and what that is worth.
///
/// @param placeRight whether a passage that is shown stands where the question is answered; empty where no such place is known
/// @param found share of the wanted items that the answer has; 0 or 1 where one is wanted
/// @param seconds from asking to the end
public record JudgedAnswer(FileQuestion question, Given given, Judged judged, Optional<Boolean> placeRight,
        double found,
        double seconds) {}
