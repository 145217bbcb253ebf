package org.lectern.inference.engine;

import java.util.List;
import org.lectern.inference.attribution.NumberedChunk;
import org.lectern.inference.cache.ChunkKvCache;

/// The chunks that take part in one answer.
///
/// @param caches in document order, together as many chunks as the list has
/// @param copies those of the caches that were made for this answer
record SelectedChunks(List<NumberedChunk> chunks, List<ChunkKvCache> caches, List<ChunkKvCache> copies)
        implements
            AutoCloseable {
    static final SelectedChunks NONE = new SelectedChunks(List.of(), List.of(), List.of());

    @Override
    public void close() {
        copies.forEach(ChunkKvCache::close);
    }
}
