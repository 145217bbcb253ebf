package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// A decoder without chunks, whose keys and values are kept from step to step; all tokens run through the update for local ones.
public final class PlainDecoder implements StepDecoder {
    private final DecoderModel model;
    private final int[] prompt;
    private final KvBlock nothing;
    private final Tail tail;

    private PlainDecoder(DecoderModel model, int[] prompt, KvBlock nothing, Tail tail) {
        this.model = model;
        this.prompt = prompt;
        this.nothing = nothing;
        this.tail = tail;
    }

    /// @param prompt BOS included, if there is to be one
    /// @param maxTokens that follow it at most
    public static PlainDecoder open(DecoderModel model, int[] prompt, int maxTokens) throws RuntimeFailure {
        KvBlock nothing = KvBlock.allocate(model.shape(), 1, 0);
        boolean opened = false;
        try {
            Tail tail = Tail.empty(model.shape(), 1, prompt.length + maxTokens);
            opened = true;
            return new PlainDecoder(model, prompt.clone(), nothing, tail);
        } finally {
            if (!opened) {
                nothing.close();
            }
        }
    }

    /// Native bytes that are kept from step to step.
    public static long bytes(DecoderModel model, int tokens) {
        return KvBlock.bytes(model.shape(), 1, tokens);
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return step(prompt, cancel);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return step(new int[]{token}, cancel);
    }

    private DecodeStep step(int[] tokens, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        long[] positions = new long[tokens.length];
        Arrays.setAll(positions, i -> tail.length() + i);
        try (Pass pass = new Pass(model, 1, tokens.length);
                KvBlock newRows = KvBlock.allocate(model.shape(), 1, tokens.length)) {
            pass.tokens(Arrays.stream(tokens).asLongStream().toArray(), positions).candidates();
            pass.adapted(Adapters.Tokens.LOCAL).past(nothing, tail.rows());
            pass.mask(nothing, new int[0], tail.rows(), tail.length());
            FloatTensor logits = pass.logits(0);
            pass.attention(new float[model.shape().layers() * model.shape().heads()], nothing);
            pass.keep(newRows).run(cancel);
            tail.append(newRows, tokens.length);
            return new DecodeStep(logits.toArray(0, model.shape().vocabulary()), StepTrace.WITHOUT_CHUNKS, true);
        }
    }

    @Override
    public void close() {
        tail.close();
        nothing.close();
    }
}
