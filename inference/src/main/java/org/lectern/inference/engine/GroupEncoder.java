package org.lectern.inference.engine;

import java.util.Arrays;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.RunCancelled;

/// Encodes chunks of one group when asked to.
///
/// @param chunks tokens of each
/// @param onEncoded runs after every chunk, on any lane
record GroupEncoder(DecoderModel model, List<int[]> chunks, CancelSignal cancel, Runnable onEncoded) {
    /// What its memory is for, as the beginning of a sentence.
    static final String PURPOSE = "Studying this text";

    /// Hears of chunks while others are still being encoded, on any lane.
    @FunctionalInterface
    interface Receiver {
        Receiver NONE = (chunk, block, sequence) -> {};

        /// @param chunk of the group
        /// @param sequence of the block, which holds the chunk's keys and values
        void encoded(int chunk, KvBlock block, int sequence);
    }

    /// Native memory that so many of the chunks take.
    long bytes(int count) {
        return KvBlock.bytes(model.shape(), count, rows());
    }

    private int rows() {
        return chunks.stream().mapToInt(c -> c.length).max().orElse(0);
    }

    /// Caches in memory; the caller closes them.
    ///
    /// @param which chunks of the group
    ChunkKvCache encode(int[] which, Receiver receiver) throws RunCancelled, RuntimeFailure {
        List<int[]> tokens = Arrays.stream(which).mapToObj(chunks::get).toList();
        // padded like the whole group, so that the numbers are the same to the bit whatever was encoded before
        ChunkKvCache cache = ChunkKvCache.allocate(model.shape(), rows(),
                tokens.stream().mapToInt(c -> c.length).toArray());
        boolean encoded = false;
        try {
            new ChunkEncoder(model).encode(tokens, cache, i -> {
                onEncoded.run();
                receiver.encoded(which[i], cache.block(), i);
            }, cancel);
            encoded = true;
            return cache;
        } finally {
            if (!encoded) {
                cache.close();
            }
        }
    }
}
