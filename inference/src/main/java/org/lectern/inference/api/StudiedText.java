package org.lectern.inference.api;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.InferenceException.StorageFailure;

/// One text and its chunk caches; owns their native memory. Encoding runs on the caller's thread, and the chunks that are
/// ready can be asked about from other threads at the same time.
public interface StudiedText extends AutoCloseable {
    SourceText source();

    /// Names what is kept of the text on the disk, for [FocusEngine#forget]; also where nothing is kept.
    default StudyKey key() {
        return StudyKey.of(source());
    }

    /// The characters of every planned chunk, in document order.
    List<TextRange> chunks();

    /// How many chunks, counted from the first, are encoded and take part in answers.
    int encodedChunks();

    /// Tokens of all planned chunks.
    int tokens();

    /// Bytes of the encoded chunks' keys and values, on disk or in memory.
    long cacheBytes();

    /// Why the disk does not keep what is studied of the text, such as that it is full; everything is kept in memory then. Empty
    /// while it does keep it, and where nothing is to be kept.
    default Optional<StorageFailure> notKept() {
        return Optional.empty();
    }

    /// Encodes the chunks that are missing. Returns early, keeping what is done, when cancelled; may be called again.
    ///
    /// @throws InferenceException when memory or the runtime fails; encoded chunks stay usable
    void encode(StudyListener listener, CancelSignal cancel) throws InferenceException;

    @Override
    void close();
}
