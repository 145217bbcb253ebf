package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Softmax;

/// Decoding in which the chunk that has the most attention at the first token is also read alone, without candidates. The
/// probabilities of both readings are averaged, and what the chunk says for itself tells whether there is an answer: the main
/// pass sees many chunks that all say "not here" and has learned to look past them. A step that left chunks behind stands as it
/// is, because it is only given when it is sure.
public final class SecondReading implements StepDecoder {
    private static final double LEAST = 1e-30; // has a logarithm

    private final StepDecoder focus;
    private final ParallelDecoder parallel;
    private final MainDecoder main;
    private final double weight;
    private int[] local;
    private ChunkKvCache chunk;
    private double[] alone; // [vocabulary], the chunk's own probabilities in the last step that asked for them

    /// @param focus decodes over all chunks; closed with this
    /// @param parallel its chunks, at least one
    /// @param weight of the second reading, from 0 to 1; with 0 it tells nothing but whether there is an answer
    public SecondReading(StepDecoder focus, ParallelDecoder parallel, MainDecoder main, double weight,
            LocalContext context) {
        this.focus = focus;
        this.parallel = parallel;
        this.main = main;
        this.weight = weight;
        this.local = context.tokens();
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = focus.prefill(cancel, progress);
        chunk = parallel.document(step.trace().ranked().getFirst());
        return readAgain(step, cancel);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = focus.next(token, cancel, progress);
        local = Arrays.copyOf(local, local.length + 1);
        local[local.length - 1] = token;
        return weight == 0 || !step.exact() ? step : readAgain(step, cancel);
    }

    private DecodeStep readAgain(DecodeStep step, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        alone = Softmax.of(main.run(local, chunk.block(), chunk.length(0), cancel).logits(), 1f);
        if (weight == 0) {
            return step;
        }
        double[] together = Softmax.of(step.logits(), 1f);
        float[] logits = new float[together.length];
        for (int token = 0; token < logits.length; token++) {
            logits[token] = (float) Math
                    .log(Math.max(LEAST, (1 - weight) * together[token] + weight * alone[token]));
        }
        return new DecodeStep(logits, step.trace(), step.exact());
    }

    @Override
    public double notFound(DecodeStep first, int token) {
        return alone[token];
    }

    @Override
    public void close() {
        if (chunk != null) {
            chunk.close();
        }
        focus.close();
    }
}
