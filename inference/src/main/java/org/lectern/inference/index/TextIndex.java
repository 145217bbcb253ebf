package org.lectern.inference.index;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Postings;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.runtime.RunCancelled;

/// One text's passages, their words and their vectors. The words serve at once, the vectors as they come: several threads may
/// search while one builds.
public final class TextIndex implements AutoCloseable {
    private final SourceText source;
    private final Embedder embedder;
    private final List<Passage> passages;
    private final Postings postings;
    private final Vectors vectors;
    private final BitSet asides = new BitSet();
    private final Optional<IndexFile> file;

    private final AtomicReference<StorageFailure> notKept = new AtomicReference<>();

    TextIndex(SourceText source, Embedder embedder, List<Passage> passages, Vectors vectors,
            Optional<IndexFile> file) {
        this.source = source;
        this.embedder = embedder;
        this.passages = passages;
        this.vectors = vectors;
        this.file = file;
        for (int passage = 0; passage < passages.size(); passage++) {
            asides.set(passage, passages.get(passage).isAside(source.text()));
        }
        postings = Postings.of(passages.stream().map(passage -> under(passage.heading(), passage)).toList());
    }

    /// An index that is kept nowhere.
    public static TextIndex inMemory(SourceText source, Embedder embedder) {
        List<Passage> passages = PassageCutter.cut(source);
        return new TextIndex(source, embedder, passages, new Vectors(passages.size(), embedder.width()),
                Optional.empty());
    }

    /// An index with the vectors that a store has of it, which keeps those that are made; in memory only while another has its
    /// file or where the disk refuses.
    public static TextIndex open(SourceText source, Embedder embedder, IndexStore store) {
        List<Passage> passages = PassageCutter.cut(source);
        Vectors vectors = new Vectors(passages.size(), embedder.width());
        try {
            return new TextIndex(source, embedder, passages, vectors, store.open(IndexKey.of(embedder.id(), source),
                    passages.size(), embedder.width(), vectors::set));
        } catch (StorageFailure e) {
            TextIndex index = new TextIndex(source, embedder, passages, vectors, Optional.empty());
            index.notKept.set(e);
            return index;
        }
    }

    public SourceText source() {
        return source;
    }

    public List<Passage> passages() {
        return passages;
    }

    /// How many passages have their vector.
    public int embedded() {
        return vectors.count();
    }

    /// How many passages in scope have their vector.
    ///
    /// @param scope only passages wholly inside one of these ranges; empty means the whole text
    public int embedded(List<TextRange> scope) {
        BitSet known = inside(scope);
        known.andNot(vectors.missing());
        return known.cardinality();
    }

    /// Bytes on disk.
    public long bytes() {
        return file.map(IndexFile::bytes).orElse(0L);
    }

    /// Makes the vectors that are missing. Returns early, keeping what is done, when cancelled; may be called again.
    ///
    /// @param listener hears of every passage, on the threads that embed
    public void embed(StudyListener listener, CancelSignal cancel) throws InferenceException {
        int[] missing = vectors.missing().stream().toArray();
        AtomicInteger done = new AtomicInteger(passages.size() - missing.length);
        List<String> texts = IntStream.of(missing).mapToObj(passages::get)
                .map(passage -> under(passage.section(), passage)).toList();
        try {
            embedder.embed(texts, (text, vector) -> {
                keep(missing[text], Vectors.Rounded.of(vector));
                listener.encoded(done.incrementAndGet(), passages.size());
            }, cancel);
        } catch (RunCancelled e) {
            // what is done is kept
        }
    }

    private void keep(int passage, Vectors.Rounded vector) {
        vectors.set(passage, vector);
        try {
            if (file.isPresent()) {
                file.get().append(passage, vector);
            }
        } catch (StorageFailure e) {
            notKept.compareAndSet(null, e);
            stopStoring();
        }
    }

    // the title helps to find words but would make all vectors of a text more alike
    private String under(String heading, Passage passage) {
        String text = passage.range().of(source.text());
        return heading.isEmpty() ? text : heading + "\n" + text;
    }

    /// Whether a passage holds nothing that could be quoted.
    boolean isAside(int passage) {
        return asides.get(passage);
    }

    Postings postings() {
        return postings;
    }

    Vectors vectors() {
        return vectors;
    }

    /// The passages wholly inside one of the ranges; all where there is none.
    BitSet inside(List<TextRange> scope) {
        BitSet inside = new BitSet(passages.size());
        for (int passage = 0; passage < passages.size(); passage++) {
            TextRange range = passages.get(passage).range();
            inside.set(passage, scope.isEmpty() || scope.stream().anyMatch(part -> part.contains(range)));
        }
        return inside;
    }

    /// Why the disk does not keep the vectors; empty while it does, and where it is not to.
    public Optional<StorageFailure> notKept() {
        return Optional.ofNullable(notKept.get());
    }

    /// Goes on in memory only.
    public void stopStoring() {
        file.ifPresent(IndexFile::close);
    }

    @Override
    public void close() {
        file.ifPresent(IndexFile::close);
    }
}
