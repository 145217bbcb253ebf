package org.lectern.app.answering;

import java.util.List;
import org.lectern.inference.api.FinishReason;

/// A finished answer and what it attended to.
///
/// @param scope what it was asked about
/// @param evidence strongest first
/// @param nearest passages with words of the question, where the evidence is not beyond doubt
/// @param shares relevance of every planned chunk of the document, 0 for chunks that took no part
/// @param chunks how many chunks were ranked
/// @param read how many of them were read with the question
/// @param scopeChunks how many the scope has; more than [#chunks] while it is still being studied
/// @param plannedChunks how many the document has
/// @param tokens of the answer
/// @param seconds from asking to the end
public record Answer(
        String question,
        Scope scope,
        String text,
        FinishReason finish,
        List<Evidence> evidence,
        List<NearPassage> nearest,
        List<Double> shares,
        int chunks,
        int read,
        int scopeChunks,
        int plannedChunks,
        int tokens,
        double logProbability,
        double notFoundProbability,
        double seconds) {
    public Answer {
        evidence = List.copyOf(evidence);
        nearest = List.copyOf(nearest);
        shares = List.copyOf(shares);
    }

    public Grounding grounding() {
        return Grounding.of(this);
    }

    Answer withNearest(List<NearPassage> found) {
        return new Answer(question, scope, text, finish, evidence, found, shares, chunks, read, scopeChunks,
                plannedChunks,
                tokens, logProbability, notFoundProbability, seconds);
    }

    /// Whether a part of the scope was not studied yet when this was asked.
    public boolean isPartial() {
        return chunks < scopeChunks;
    }
}
