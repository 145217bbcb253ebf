package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.RunCancelled;

/// Plain decoding after one passage, which is read as a chunk is but stands directly before the local context: no candidates.
public final class PassageDecoder implements StepDecoder {
    private final MainDecoder main;
    private final int[] passage;
    private int[] local;
    private ChunkKvCache cache;

    /// @param passage its tokens, at least one
    /// @param local the local context
    public PassageDecoder(MainDecoder main, int[] passage, int... local) {
        this.main = main;
        this.passage = passage;
        this.local = local;
    }

    /// Native bytes that a passage takes.
    public static long bytes(DecoderShape shape, int tokens) {
        return KvBlock.bytes(shape, 1, tokens);
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        cache = new ChunkEncoder(main.model()).encode(List.of(passage), cancel);
        return step(cancel);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        local = Arrays.copyOf(local, local.length + 1);
        local[local.length - 1] = token;
        return step(cancel);
    }

    private DecodeStep step(CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        MainDecoder.Output output = main.run(local, cache.block(), passage.length, cancel);
        return new DecodeStep(output.logits(), StepTrace.WITHOUT_CHUNKS, true);
    }

    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
    }
}
