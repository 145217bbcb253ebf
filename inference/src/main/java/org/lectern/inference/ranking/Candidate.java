package org.lectern.inference.ranking;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// A passage that may answer a question.
///
/// @param heading the titles it stands under; may be empty
/// @param asides ascending, in the text: they are read, and are no part of an answer
public record Candidate(String heading, String text, List<TextRange> asides) {
    public Candidate {
        asides = List.copyOf(asides);
    }

    /// A passage without asides.
    public Candidate(String heading, String text) {
        this(heading, text, List.of());
    }

    boolean isAside(TextRange range) {
        return asides.stream().anyMatch(range::overlaps);
    }
}
