package org.lectern.inference.engine;

import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.RunCancelled;

/// Encodes one group of chunks when asked to.
///
/// @param chunks tokens of each
/// @param onEncoded runs after the encoding
record GroupEncoder(DecoderModel model, List<int[]> chunks, CancelSignal cancel, Runnable onEncoded) {
    /// Native memory that the result takes.
    long bytes() {
        int longest = chunks.stream().mapToInt(c -> c.length).max().orElse(0);
        return KvBlock.bytes(model.shape(), chunks.size(), longest);
    }

    /// The group's caches in memory; the caller closes them.
    ChunkKvCache encode() throws RunCancelled, RuntimeFailure {
        ChunkKvCache cache = new ChunkEncoder(model).encode(chunks, cancel);
        onEncoded.run();
        return cache;
    }
}
