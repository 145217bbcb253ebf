package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.runtime.RunCancelled;

/// FocusLLM's exact decoding of one prompt: chunk passes, then the main pass, at every step. Without chunks it is a plain
/// decoder.
public final class FocusDecoder implements StepDecoder {
    private final ParallelDecoder parallel;
    private final MainDecoder main;
    private final LocalContext context;
    private int[] local;

    public FocusDecoder(ParallelDecoder parallel, MainDecoder main, LocalContext context) {
        this.parallel = parallel;
        this.main = main;
        this.context = context;
        this.local = context.tokens();
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        return step(context.suffix(), cancel, progress);
    }

    // the last candidate is run again as an ordinary token before the new one
    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        int previous = local[local.length - 1];
        local = Arrays.copyOf(local, local.length + 1);
        local[local.length - 1] = token;
        return step(new int[]{previous, token}, cancel, progress);
    }

    private DecodeStep step(int[] chunkTokens, CancelSignal cancel, IntConsumer progress)
            throws RunCancelled, RuntimeFailure {
        float[][] documentAttention = parallel.step(chunkTokens, cancel, progress);
        MainDecoder.Output output = main.run(local, parallel.candidates(), parallel.chunks(), cancel);
        return new DecodeStep(output.logits(), new StepTrace(output.attention(), documentAttention), true);
    }

    @Override
    public void close() {
        // between steps it holds nothing of its own
    }
}
