package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.attribution.NumberedChunk;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.ContextChunk;

/// The chunks that take part in one answer, without a copy of their caches.
final class SelectedChunks implements AutoCloseable {
    private final List<NumberedChunk> chunks = new ArrayList<>();
    private final List<ChunkKvCache> caches = new ArrayList<>();
    private final List<ChunkKvCache> views = new ArrayList<>();
    private int before; // chunks of the texts before the next

    static SelectedChunks none() {
        return new SelectedChunks();
    }

    /// Adds the chunks of a text inside the ranges, all if there are none, behind those of the texts before.
    ///
    /// @param planned all chunks of the text
    /// @param encoded the caches of the first of them
    void add(List<ContextChunk> planned, List<ChunkKvCache> encoded, List<TextRange> scope) throws RuntimeFailure {
        int first = 0;
        for (ChunkKvCache cache : encoded) {
            addGroup(planned.subList(first, first + cache.chunks()), before + first, cache, scope);
            first += cache.chunks();
        }
        before += planned.size();
    }

    private void addGroup(List<ContextChunk> group, int number, ChunkKvCache cache, List<TextRange> scope)
            throws RuntimeFailure {
        BitSet inside = new BitSet();
        IntStream.range(0, group.size()).filter(i -> inside(group.get(i).range(), scope)).forEach(inside::set);
        for (int start = inside.nextSetBit(0); start >= 0;) {
            int end = inside.nextClearBit(start);
            IntStream.range(start, end).forEach(i -> chunks.add(new NumberedChunk(number + i, group.get(i))));
            caches.add(end - start == cache.chunks() ? cache : view(cache, start, end - start));
            start = inside.nextSetBit(end);
        }
    }

    private ChunkKvCache view(ChunkKvCache cache, int first, int count) throws RuntimeFailure {
        ChunkKvCache view = cache.view(first, count);
        views.add(view);
        return view;
    }

    private static boolean inside(TextRange chunk, List<TextRange> scope) {
        return scope.isEmpty() || scope.stream().anyMatch(range -> range.contains(chunk));
    }

    List<NumberedChunk> chunks() {
        return chunks;
    }

    /// In document order, together as many chunks as [#chunks()] has.
    List<ChunkKvCache> caches() {
        return caches;
    }

    @Override
    public void close() {
        views.forEach(ChunkKvCache::close);
    }
}
