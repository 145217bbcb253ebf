package org.lectern.app.answering;

import java.util.List;

/// What an answer was looked for in.
///
/// @param shares relevance of every planned chunk of the document whose conversation it is, 0 for chunks that took no part
/// @param chunks how many chunks were ranked
/// @param read how many of them were read with the question
/// @param scopeChunks how many the scope has; more than `chunks` while it is still being studied
/// @param plannedChunks how many the document has
/// @param tokens that were generated
/// @param seconds from asking to the end
public record Consulted(List<Double> shares, int chunks, int read, int scopeChunks, int plannedChunks, int tokens,
        double seconds) {
    public Consulted {
        shares = List.copyOf(shares);
    }

    Consulted having(int readByNow) {
        return new Consulted(shares, chunks, readByNow, scopeChunks, plannedChunks, tokens, seconds);
    }
}
