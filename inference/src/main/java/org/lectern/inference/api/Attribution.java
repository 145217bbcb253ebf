package org.lectern.inference.api;

import java.util.List;

/// Which chunk, and which tokens inside it, the answer attended to (design: candidate attention of the main pass, then the
/// candidate's attention over its own chunk).
///
/// @param chunks one entry per chunk that took part, in document order; shares sum to 1
public record Attribution(List<ChunkShare> chunks) {
    public static final Attribution NONE = new Attribution(List.of());

    public Attribution {
        chunks = List.copyOf(chunks);
    }

    /// One chunk's part in an answer.
    ///
    /// @param chunk index in [StudiedText#chunks()]; with several texts counted on over all their chunks
    /// @param share attention share among all chunks, 0 to 1
    /// @param tokens the chunk's own tokens with their salience, present for the strongest chunks only
    public record ChunkShare(int chunk, TextRange range, double share, List<TokenSalience> tokens) {
        public ChunkShare {
            tokens = List.copyOf(tokens);
        }
    }

    /// How strongly a candidate looked at one token of its chunk.
    ///
    /// @param weight 0 to 1; the weights of a chunk sum to at most 1
    public record TokenSalience(TextRange range, double weight) {}
}
