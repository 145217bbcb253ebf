package org.lectern.inference.decode;

import java.util.List;
import java.util.function.IntFunction;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;

/// What is read where a chunk is read alone.
///
/// @param encoded the chunk's keys and values
/// @param local by the chunk's number, the local context behind it
public record SoleChunk(Encoded encoded, IntFunction<int[]> local) {
    /// Gives the keys and values of a chunk.
    @FunctionalInterface
    private interface Encoded {
        ChunkKvCache of(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure;
    }

    /// As it was studied, before anything was asked.
    public static SoleChunk asStudied(ParallelDecoder parallel, IntFunction<int[]> local) {
        return new SoleChunk((number, cancel) -> parallel.document(number), local);
    }

    /// Encoded for this question.
    ///
    /// @param tokens of each chunk, with what is put before it
    public static SoleChunk encoded(DecoderModel model, IntFunction<int[]> tokens, IntFunction<int[]> local) {
        return new SoleChunk(
                (number, cancel) -> new ChunkEncoder(model).encode(List.of(tokens.apply(number)), cancel), local);
    }

    /// The caller closes it.
    ///
    /// @param number of the chunk among those of the question
    ChunkKvCache cache(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        return encoded.of(number, cancel);
    }
}
