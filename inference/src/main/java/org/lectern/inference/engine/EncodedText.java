package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.attribution.NumberedChunk;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.chunk.ContextChunk;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.RunCancelled;

/// A text cut into chunks and, as far as encoding has come, their caches; closing it ends the work on it and waits.
final class EncodedText implements StudiedText {
    private final DecoderModel model;
    private final MemoryBudget budget;
    private final SourceText source;
    private final List<ContextChunk> chunks;
    private final List<TextRange> ranges;
    private final Gate engine;
    private final Gate gate = new Gate();
    private final ReentrantLock encoding = new ReentrantLock();
    private final List<MemoryBudget.Reservation> reservations = new ArrayList<>();
    private volatile List<ChunkKvCache> caches = List.of();

    EncodedText(Gate engine, DecoderModel model, MemoryBudget budget, SourceText source, List<ContextChunk> chunks) {
        this.engine = engine;
        this.model = model;
        this.budget = budget;
        this.source = source;
        this.chunks = List.copyOf(chunks);
        this.ranges = chunks.stream().map(ContextChunk::range).toList();
    }

    @Override
    public SourceText source() {
        return source;
    }

    @Override
    public List<TextRange> chunks() {
        return ranges;
    }

    @Override
    public int encodedChunks() {
        return caches.stream().mapToInt(ChunkKvCache::chunks).sum();
    }

    @Override
    public void encode(StudyListener listener, CancelSignal cancel) throws InferenceException {
        CancelSignal either = new CancelSignal();
        encoding.lock();
        try (Gate.Stay _ = engine.enter(either);
                Gate.Stay _ = gate.enter(either);
                CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            encodeMissing(listener, either);
        } catch (RunCancelled e) {
            // what was encoded before stays
        } finally {
            encoding.unlock();
        }
    }

    private void encodeMissing(StudyListener listener, CancelSignal cancel) throws RunCancelled, InferenceException {
        int done = encodedChunks();
        int size = model.cacheSize(chunks.size());
        while (done < chunks.size()) {
            List<int[]> group = chunks.subList(done, Math.min(chunks.size(), done + size)).stream()
                    .map(ContextChunk::tokens).toList();
            keep(encode(group, cancel));
            done += group.size();
            listener.encoded(done, chunks.size());
        }
    }

    private ChunkKvCache encode(List<int[]> group, CancelSignal cancel) throws RunCancelled, InferenceException {
        int longest = group.stream().mapToInt(c -> c.length).max().orElse(0);
        MemoryBudget.Reservation reservation = budget.reserve(KvBlock.bytes(model.shape(), group.size(), longest));
        boolean encoded = false;
        try {
            ChunkKvCache cache = new ChunkEncoder(model).encode(group, cancel);
            encoded = true;
            reservations.add(reservation);
            return cache;
        } finally {
            if (!encoded) {
                reservation.close();
            }
        }
    }

    private void keep(ChunkKvCache cache) {
        List<ChunkKvCache> more = new ArrayList<>(caches);
        more.add(cache);
        caches = List.copyOf(more);
    }

    /// Keeps the caches in memory until the result is closed.
    ///
    /// @param work cancelled when the text is closed
    Gate.Stay use(CancelSignal work) {
        return gate.enter(work);
    }

    @Override
    public void close() {
        gate.close(() -> {
            caches.forEach(ChunkKvCache::close);
            caches = List.of();
            reservations.forEach(MemoryBudget.Reservation::close);
        });
    }

    /// The encoded chunks inside the ranges, all if there are none; for those who [#use] the text.
    SelectedChunks select(List<TextRange> scope) throws RuntimeFailure {
        List<NumberedChunk> selected = new ArrayList<>();
        List<ChunkKvCache> used = new ArrayList<>();
        List<ChunkKvCache> copies = new ArrayList<>();
        int first = 0;
        for (ChunkKvCache cache : caches) {
            int start = first;
            int[] inside = IntStream.range(0, cache.chunks())
                    .filter(i -> scope.isEmpty() || inside(ranges.get(start + i), scope)).toArray();
            for (int i : inside) {
                selected.add(new NumberedChunk(start + i, chunks.get(start + i)));
            }
            if (inside.length == cache.chunks()) {
                used.add(cache);
            } else if (inside.length > 0) {
                ChunkKvCache copy = cache.select(inside);
                copies.add(copy);
                used.add(copy);
            }
            first += cache.chunks();
        }
        return new SelectedChunks(selected, used, copies);
    }

    private static boolean inside(TextRange chunk, List<TextRange> scope) {
        return scope.stream().anyMatch(range -> range.contains(chunk));
    }
}
