package org.lectern.inference.decode;

import java.util.Arrays;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;

/// A chunk or a passage that stands directly before the local context, without candidates.
///
/// @param cache its keys and values, owned by this
/// @param starts where it says itself that the answer begins
record SoleText(ChunkKvCache cache, AnswerStarts starts) implements AutoCloseable {
    /// Encodes a text for one question.
    ///
    /// @param tokens with the question's before the text's
    /// @param ahead tokens before the text's own
    static SoleText encode(DecoderModel model, int[] tokens, int ahead, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        ChunkKvCache cache = ChunkKvCache.allocate(model.shape(), tokens.length);
        boolean encoded = false;
        try {
            float[] scores = new ChunkEncoder(model).encodeAlone(tokens, cache, cancel);
            encoded = true;
            return new SoleText(cache, ahead == 0 ? AnswerStarts.UNKNOWN : starts(model, tokens, ahead, scores));
        } finally {
            if (!encoded) {
                cache.close();
            }
        }
    }

    private static AnswerStarts starts(DecoderModel model, int[] tokens, int ahead, float... scores) {
        int[] words = Arrays.stream(tokens, ahead, tokens.length).map(t -> t % model.shape().vocabulary()).toArray();
        return scores.length == 0
                ? AnswerStarts.UNKNOWN
                : new AnswerStarts(words, Arrays.copyOfRange(scores, ahead, scores.length),
                        model.shape().startWeight());
    }

    /// What follows the local context.
    ///
    /// @param asked local tokens before the answer
    /// @param answer tokens so far
    /// @return [vocabulary]
    float[] logits(MainDecoder main, int[] asked, int[] answer, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        int[] local = Arrays.copyOf(asked, asked.length + answer.length);
        System.arraycopy(answer, 0, local, asked.length, answer.length);
        float[] logits = main.run(local, cache.block(), cache.length(0), cancel).logits();
        return answer.length == 0 ? starts.weigh(logits) : logits;
    }

    @Override
    public void close() {
        cache.close();
    }
}
