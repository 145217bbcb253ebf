package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.RunCancelled;

/// Plain decoding after one passage, which is read as a chunk is but stands directly before the local context: no candidates.
public final class PassageDecoder implements StepDecoder {
    private final MainDecoder main;
    private final int[] passage;
    private final int ahead;
    private final int[] local;
    private int[] answer = {};
    private SoleText text;

    /// @param passage its tokens, at least one, with what is put before it
    /// @param ahead tokens that are put before it
    /// @param local the local context
    public PassageDecoder(MainDecoder main, int[] passage, int ahead, int... local) {
        this.main = main;
        this.passage = passage;
        this.ahead = ahead;
        this.local = local;
    }

    /// Native bytes that a passage takes.
    public static long bytes(DecoderShape shape, int tokens) {
        return KvBlock.bytes(shape, 1, tokens);
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        text = SoleText.encode(main.model(), passage, ahead, cancel);
        return step(cancel);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        answer = Arrays.copyOf(answer, answer.length + 1);
        answer[answer.length - 1] = token;
        return step(cancel);
    }

    private DecodeStep step(CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        return new DecodeStep(text.logits(main, local, answer, cancel), StepTrace.WITHOUT_CHUNKS, true);
    }

    @Override
    public void close() {
        if (text != null) {
            text.close();
        }
    }
}
