package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.index.Passage;
import org.lectern.inference.index.TextIndex;

/// A text cut into passages that can be found; closing it ends the work on it and waits.
final class IndexedText implements StudiedText {
    private final Gate engine;
    private final Gate gate = new Gate();
    private final Embedder embedder;
    private final TextIndex index;
    private final StudyKey key;
    private final Consumer<IndexedText> closed;
    private final List<TextRange> ranges;
    private volatile boolean stored;
    private volatile boolean forgotten;
    private final ReentrantLock embedding = new ReentrantLock();

    /// @param closed told once, when nothing uses it any more
    IndexedText(Gate engine, Embedder embedder, TextIndex index, Retention retention, Consumer<IndexedText> closed) {
        this.engine = engine;
        this.embedder = embedder;
        this.index = index;
        this.closed = closed;
        key = StudyKey.of(index.source());
        stored = retention == Retention.STORED;
        ranges = index.passages().stream().map(Passage::range).toList();
    }

    @Override
    public SourceText source() {
        return index.source();
    }

    @Override
    public List<TextRange> chunks() {
        return ranges;
    }

    @Override
    public int encodedChunks() {
        return index.embedded();
    }

    @Override
    public int tokens() {
        return ranges.stream().mapToInt(range -> embedder.tokens(range.of(source().text()))).sum();
    }

    @Override
    public long cacheBytes() {
        return index.bytes();
    }

    @Override
    public Optional<StorageFailure> notKept() {
        return index.notKept();
    }

    @Override
    public void encode(StudyListener listener, CancelSignal cancel) throws InferenceException {
        CancelSignal either = new CancelSignal();
        embedding.lock();
        try (Gate.Stay _ = engine.enter(either);
                Gate.Stay _ = gate.enter(either);
                CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            index.embed(listener, either);
        } finally {
            embedding.unlock();
        }
    }

    @Override
    public StudyKey key() {
        return key;
    }

    /// Its name on the disk; empty where nothing of it may be stored.
    Optional<StudyKey> stored() {
        return stored ? Optional.of(key) : Optional.empty();
    }

    /// Whether it was to be stored once and is not any more.
    boolean isForgotten() {
        return forgotten;
    }

    /// Goes on in memory only.
    void stopStoring() {
        forgotten |= stored;
        stored = false;
        index.stopStoring();
    }

    TextIndex index() {
        return index;
    }

    /// Keeps the index open until the result is closed.
    ///
    /// @param work cancelled when the text is closed
    Gate.Stay use(CancelSignal work) {
        return gate.enter(work);
    }

    @Override
    public void close() {
        gate.close(() -> {
            index.close();
            closed.accept(this);
        });
    }
}
