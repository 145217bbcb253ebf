package org.lectern.inference.engine.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.SpeedReport.FormatSpeed;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.ChunkEncoder;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.FocusDecoder;
import org.lectern.inference.decode.MainDecoder;
import org.lectern.inference.decode.ParallelDecoder;
import org.lectern.inference.engine.format.FormatOpener;
import org.lectern.inference.runtime.RunCancelled;

/// Times the encoding of 64 whole chunks and one step over them.
record Speedometer(FormatOpener formats, MachineRate machine, CancelSignal cancel) {
    private static final int CHUNKS = 64;
    private static final int QUESTION = 20; // tokens
    private static final int STEPS = 6;
    private static final double NANOS = 1e9;

    FormatSpeed measure(WeightFormat format)
            throws CheckpointException, IOException, RunCancelled, RuntimeFailure {
        ModelConfig config = formats.checkpoint().config();
        int length = config.lectern().chunkLength();
        List<ChunkKvCache> caches = new ArrayList<>();
        try (DecoderModel model = formats.open(format)) {
            try {
                double encode = encodeSeconds(model, length, caches);
                double step = stepSeconds(model, caches);
                double flops = new MatrixWork(config.decoder()).pass(1, length, 0);
                return new FormatSpeed(format, length / encode, flops / encode / machine.flops(), step,
                        floor(format, model, length) / step);
            } finally {
                caches.forEach(ChunkKvCache::close);
            }
        }
    }

    // of one chunk, in the fastest batch
    private double encodeSeconds(DecoderModel model, int length, List<ChunkKvCache> caches)
            throws RunCancelled, RuntimeFailure {
        int batch = model.cacheSize(CHUNKS);
        double best = Double.POSITIVE_INFINITY;
        for (int first = 0; first < CHUNKS; first += batch) {
            List<int[]> chunks = new ArrayList<>();
            for (int chunk = first; chunk < Math.min(CHUNKS, first + batch); chunk++) {
                chunks.add(tokens(model, chunk, length));
            }
            long start = System.nanoTime();
            caches.add(new ChunkEncoder(model).encode(chunks, cancel));
            best = Math.min(best, (System.nanoTime() - start) / NANOS / chunks.size());
        }
        return best;
    }

    private double stepSeconds(DecoderModel model, List<ChunkKvCache> caches) throws RunCancelled, RuntimeFailure {
        float[] heads = new float[model.shape().layers() * model.shape().heads()];
        int[] question = tokens(model, CHUNKS, QUESTION);
        try (ParallelDecoder parallel = ParallelDecoder.open(model, caches, heads, QUESTION + STEPS)) {
            FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, heads),
                    new LocalContext(question, question));
            decoder.prefill(cancel, done -> {});
            double best = Double.POSITIVE_INFINITY;
            for (int step = 0; step < STEPS; step++) {
                long start = System.nanoTime();
                decoder.next(question[step], cancel, done -> {});
                best = Math.min(best, (System.nanoTime() - start) / NANOS);
            }
            return best;
        }
    }

    // the main pass and the chunk passes; every run reads all weights
    private double floor(WeightFormat format, DecoderModel model, int length) {
        MatrixWork work = new MatrixWork(formats.checkpoint().config().decoder());
        double flops = work.pass(CHUNKS, 2, length + QUESTION) + work.pass(1, QUESTION, CHUNKS) + work.head();
        int runs = 1 + Math.ceilDiv(CHUNKS, model.cacheSize(CHUNKS));
        double bytes = runs * (double) formats.weightBytes(format)
                + KvBlock.bytes(model.shape(), CHUNKS, length);
        return Math.max(flops / machine.flops(), bytes / machine.bytes());
    }

    private static int[] tokens(DecoderModel model, int series, int count) {
        int[] tokens = new int[count];
        Arrays.setAll(tokens, i -> (int) ((i * 7919L + series * 104_729L + 5) % model.shape().vocabulary()));
        return tokens;
    }
}
