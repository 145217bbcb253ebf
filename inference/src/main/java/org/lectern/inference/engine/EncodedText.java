package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.ContextChunk;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.RunCancelled;

/// A text cut into chunks and, as far as encoding has come, their caches; closing it ends the work on it and waits.
final class EncodedText implements StudiedText {
    private final DecoderModel model;
    private final Shelves shelves;
    private final SourceText source;
    private final List<ContextChunk> chunks;
    private final List<TextRange> ranges;
    private final Gate engine;
    private final Gate gate = new Gate();
    private final ReentrantLock encoding = new ReentrantLock();
    private final AtomicInteger computed = new AtomicInteger();
    private CacheShelf shelf; // guarded by the lock; null before the first encoding
    private volatile List<ChunkKvCache> caches = List.of();

    EncodedText(Gate engine, DecoderModel model, Shelves shelves, SourceText source, List<ContextChunk> chunks) {
        this.engine = engine;
        this.model = model;
        this.shelves = shelves;
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
    public int tokens() {
        return chunks.stream().mapToInt(chunk -> chunk.tokens().length).sum();
    }

    @Override
    public long cacheBytes() {
        return caches.stream().mapToLong(ChunkKvCache::bytes).sum();
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

    /// How many chunks the model has run over, those that were found stored not counted.
    int computedChunks() {
        return computed.get();
    }

    private void encodeMissing(StudyListener listener, CancelSignal cancel) throws RunCancelled, InferenceException {
        List<int[]> tokens = chunks.stream().map(ContextChunk::tokens).toList();
        int done = encodedChunks();
        while (done < tokens.size()) {
            if (cancel.isCancelled()) {
                throw new RunCancelled();
            }
            CacheShelf kept = shelf(tokens);
            List<int[]> group = tokens.subList(done, Math.min(tokens.size(), done + kept.groupSize()));
            keep(kept.group(caches.size(),
                    new GroupEncoder(model, group, cancel, computed::incrementAndGet)));
            done += group.size();
            listener.encoded(done, tokens.size());
        }
    }

    private CacheShelf shelf(List<int[]> tokens) throws InferenceException {
        if (shelf == null) {
            shelf = shelves.open(model, source, tokens);
        }
        return shelf;
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
            if (shelf != null) {
                shelf.close();
            }
        });
    }

    /// Adds the encoded chunks inside the ranges, all if there are none; for those who [#use] the text.
    void select(List<TextRange> scope, SelectedChunks selected) throws RuntimeFailure {
        selected.add(chunks, caches, scope);
    }
}
