package org.lectern.inference.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecodeStep;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.engine.trial.Stopwatch;
import org.lectern.inference.engine.trial.Workload;
import org.lectern.inference.runtime.RunCancelled;

/// A fixed piece of work that every device must do alike: chunks encoded, a question read, a token added.
record KnownInput(int chunkLength) {
    private static final int CHUNKS = 4;
    private static final int LONGEST = 256; // tokens
    private static final int QUESTION = 12; // tokens
    private static final int ROUNDS = 3;
    private static final double LONG_ROUND = 1; // seconds
    private static final int SAMPLED_ROWS = 8;

    /// The work done several times, once less where it is slow; the first round also warms up.
    Measurement run(DecoderModel model, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        Measurement best = once(model, cancel).bestOf(once(model, cancel));
        for (int round = 2; round < ROUNDS && best.times().encodeSeconds() < LONG_ROUND; round++) {
            best = best.bestOf(once(model, cancel));
        }
        return best;
    }

    private Measurement once(DecoderModel model, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        float[] heads = Workload.heads(model);
        int[] question = Workload.tokens(model, CHUNKS, QUESTION);
        Stopwatch encoding = new Stopwatch();
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(chunks(model), cancel);
                ParallelDecoder parallel = ParallelDecoder.open(model, List.of(cache), heads, 2 * QUESTION)) {
            double encoded = encoding.seconds();
            FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, heads),
                    new LocalContext(question, question));
            DecodeStep first = decoder.prefill(cancel, done -> {});
            Stopwatch step = new Stopwatch();
            DecodeStep next = decoder.next(question[0], cancel, done -> {});
            double stepped = step.seconds();
            List<float[]> results = new ArrayList<>(sample(model, cache));
            results.addAll(List.of(first.logits(), first.trace().candidateAttention(), next.logits(),
                    next.trace().candidateAttention()));
            return new Measurement(results, new Device.Times(encoded, stepped));
        }
    }

    private List<int[]> chunks(DecoderModel model) {
        List<int[]> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            // lengths that differ show whether padding stays hidden
            chunks.add(Workload.tokens(model, chunk, Math.max(1, Math.min(chunkLength, LONGEST) - chunk)));
        }
        return chunks;
    }

    // the last rows of the first chunk, which has no padding and whose last token sees all others
    private static List<float[]> sample(DecoderModel model, ChunkKvCache cache) {
        int rows = Math.min(SAMPLED_ROWS, cache.length(0));
        int width = model.shape().headDim();
        long start = (long) (cache.length(0) - rows) * width;
        List<float[]> samples = new ArrayList<>();
        for (int layer = 0; layer < model.shape().layers(); layer++) {
            samples.add(cache.block().key(layer).toArray(start, rows * width));
            samples.add(cache.block().value(layer).toArray(start, rows * width));
        }
        return samples;
    }
}
