package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// Plain decoding behind one passage, without candidates: the local context is read once, then one token a step.
public final class PassageDecoder implements StepDecoder {
    private final DecoderModel model;
    private final ChunkKvCache passage;
    private final int[] local;
    private final float[] salienceHeads;
    private final Tail tail;

    private PassageDecoder(DecoderModel model, ChunkKvCache passage, int[] local, float[] salienceHeads, Tail tail) {
        this.model = model;
        this.passage = passage;
        this.local = local;
        this.salienceHeads = salienceHeads;
        this.tail = tail;
    }

    /// @param passage one chunk, without tokens for plain decoding; stays the caller's
    /// @param local the local context, at least one token
    /// @param salienceHeads weights of the heads in the attention over the passage's tokens, [layers * heads]
    /// @param maxTokens of local context and answer at most
    public static PassageDecoder open(DecoderModel model, ChunkKvCache passage, int[] local, float[] salienceHeads,
            int maxTokens) throws RuntimeFailure {
        return new PassageDecoder(model, passage, local, salienceHeads, Tail.empty(model.shape(), 1, maxTokens));
    }

    /// Native bytes that a decoder keeps from step to step.
    public static long bytes(DecoderModel model, int maxTokens) {
        return KvBlock.bytes(model.shape(), 1, maxTokens);
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = step(cancel, local);
        progress.accept(1);
        return step;
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return step(cancel, token);
    }

    private DecodeStep step(CancelSignal cancel, int... tokens) throws RunCancelled, RuntimeFailure {
        long[] positions = new long[tokens.length];
        Arrays.setAll(positions, i -> passage.length(0) + tail.length() + i);
        try (Pass pass = new Pass(model, 1, tokens.length);
                KvBlock newRows = KvBlock.allocate(model.shape(), 1, tokens.length)) {
            pass.tokens(Arrays.stream(tokens).asLongStream().toArray(), positions).candidates();
            pass.adapted(Adapters.Tokens.LOCAL).past(passage.block(), tail.rows());
            pass.mask(passage.block(), new int[]{passage.length(0)}, tail.rows(), tail.length());
            FloatTensor logits = pass.logits(0);
            FloatTensor attention = pass.attention(salienceHeads, passage.block());
            pass.keep(newRows).run(cancel);
            tail.append(newRows, tokens.length);
            float[][] looked = {attention.toArray(0, passage.length(0))};
            return new DecodeStep(logits.toArray(0, model.shape().vocabulary()),
                    new StepTrace(new float[]{1}, looked), true);
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
