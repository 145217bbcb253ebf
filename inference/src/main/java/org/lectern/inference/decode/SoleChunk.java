package org.lectern.inference.decode;

import java.util.List;
import java.util.function.IntFunction;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;

/// Gives the keys and values of a chunk that is read alone.
@FunctionalInterface
public interface SoleChunk {
    /// The caller closes it.
    ///
    /// @param number of the chunk among those of the question
    ChunkKvCache of(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure;

    /// As it was studied, before anything was asked.
    static SoleChunk asStudied(ParallelDecoder parallel) {
        return (number, cancel) -> parallel.document(number);
    }

    /// Encoded for this question.
    ///
    /// @param tokens of each chunk, with what is put before it
    static SoleChunk encoded(DecoderModel model, IntFunction<int[]> tokens) {
        return (number, cancel) -> new ChunkEncoder(model).encode(List.of(tokens.apply(number)), cancel);
    }
}
