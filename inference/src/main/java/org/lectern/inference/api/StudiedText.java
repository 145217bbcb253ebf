package org.lectern.inference.api;

import java.util.List;

/// One text and its chunk caches; owns their native memory. Encoding runs on the caller's thread, and the chunks that are
/// ready can be asked about from other threads at the same time.
public interface StudiedText extends AutoCloseable {
    SourceText source();

    /// The characters of every planned chunk, in document order.
    List<TextRange> chunks();

    /// How many chunks, counted from the first, are encoded and take part in answers.
    int encodedChunks();

    /// Tokens of all planned chunks.
    int tokens();

    /// Bytes of the encoded chunks' keys and values, on disk or in memory.
    long cacheBytes();

    /// Encodes the chunks that are missing. Returns early, keeping what is done, when cancelled; may be called again.
    ///
    /// @throws InferenceException when memory or the runtime fails; encoded chunks stay usable
    void encode(StudyListener listener, CancelSignal cancel) throws InferenceException;

    @Override
    void close();
}
