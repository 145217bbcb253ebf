package org.lectern.inference.api;

import java.util.Comparator;
import java.util.List;

/// Which chunk, and which tokens inside it, the answer attended to (design: candidate attention of the main pass, then the
/// candidate's attention over its own chunk).
///
/// @param chunks one entry per chunk that took part, in document order; shares sum to 1
/// @param quoted [ChunkShare#chunk()] of the chunk whose words the answer is; -1 if it is in none
public record Attribution(List<ChunkShare> chunks, int quoted) {
    public static final Attribution NONE = new Attribution(List.of());

    public Attribution {
        chunks = List.copyOf(chunks);
    }

    public Attribution(List<ChunkShare> chunks) {
        this(chunks, -1);
    }

    /// The chunk that is quoted, then the others, those with the largest shares first.
    public List<ChunkShare> ranked() {
        return chunks.stream().sorted(Comparator.comparing((ChunkShare chunk) -> chunk.chunk() != quoted)
                .thenComparing(Comparator.comparingDouble(ChunkShare::share).reversed())).toList();
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
