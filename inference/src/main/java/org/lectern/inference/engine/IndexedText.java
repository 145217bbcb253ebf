package org.lectern.inference.engine;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.disk.Digests;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.index.Passage;
import org.lectern.inference.index.TextIndex;

/// A text cut into passages that can be found; closing it ends the work on it and waits.
final class IndexedText implements StudiedText {
    private final Gate engine;
    private final Gate gate = new Gate();
    private final Embedder embedder;
    private final TextIndex index;
    private final String key;
    private final List<TextRange> ranges;
    private final ReentrantLock embedding = new ReentrantLock();

    IndexedText(Gate engine, Embedder embedder, TextIndex index) {
        this.engine = engine;
        this.embedder = embedder;
        this.index = index;
        key = Digests.of(index.source());
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

    /// Names this text in stores.
    String key() {
        return key;
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
        gate.close(index::close);
    }
}
