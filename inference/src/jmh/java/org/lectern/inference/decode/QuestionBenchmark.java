package org.lectern.inference.decode;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import java.util.OptionalInt;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.runtime.RunCancelled;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Time of a whole answer over studied chunks: of one token (the first), and of ten.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuestionBenchmark {
    private static final int QUESTION_TOKENS = 20;

    @Param({"1", "10"})
    private int answerTokens;
    private final CancelSignal never = new CancelSignal();
    private List<ChunkKvCache> caches;

    @Setup(Level.Trial)
    public void study(BenchmarkModel model) throws RunCancelled, RuntimeFailure {
        ChunkEncoder encoder = new ChunkEncoder(model.decoder());
        int half = model.chunks().size() / 2;
        caches = List.of(encoder.encode(model.chunks().subList(0, half), never),
                encoder.encode(model.chunks().subList(half, 2 * half), never));
    }

    @TearDown(Level.Trial)
    public void forget() {
        caches.forEach(ChunkKvCache::close);
    }

    @Benchmark
    public float[] answer(BenchmarkModel model) throws RunCancelled, RuntimeFailure {
        float[] heads = new float[model.decoder().shape().layers() * model.decoder().shape().heads()];
        int[] question = IntStream.range(100, 100 + QUESTION_TOKENS).toArray();
        LocalContext local = LocalContext.of(question, QUESTION_TOKENS, OptionalInt.of(1));
        try (ParallelDecoder parallel = ParallelDecoder.open(model.decoder(), caches, heads, 64)) {
            FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model.decoder(), heads), local);
            float[] logits = decoder.prefill(never, done -> {}).logits();
            for (int token = 1; token < answerTokens; token++) {
                logits = decoder.next(token, never, done -> {}).logits();
            }
            return logits;
        }
    }
}
