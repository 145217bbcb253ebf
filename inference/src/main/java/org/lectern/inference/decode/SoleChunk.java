package org.lectern.inference.decode;

import java.util.function.IntFunction;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;

/// What is read where a chunk is read alone.
///
/// @param text by the chunk's number, its keys and values
/// @param local by the chunk's number, the local context behind it
public record SoleChunk(Text text, IntFunction<int[]> local) {
    /// Gives the keys and values of a chunk.
    @FunctionalInterface
    interface Text {
        /// The caller closes it.
        SoleText of(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure;
    }

    /// As it was studied, before anything was asked.
    public static SoleChunk asStudied(ParallelDecoder parallel, IntFunction<int[]> local) {
        return new SoleChunk((number, cancel) -> new SoleText(parallel.document(number), AnswerStarts.UNKNOWN), local);
    }

    /// Encoded for this question.
    ///
    /// @param tokens of each chunk, with what is put before it
    /// @param ahead tokens that are put before each
    public static SoleChunk encoded(DecoderModel model, IntFunction<int[]> tokens, int ahead,
            IntFunction<int[]> local) {
        return new SoleChunk((number, cancel) -> SoleText.encode(model, tokens.apply(number), ahead, cancel), local);
    }
}
