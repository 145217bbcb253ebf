package org.lectern.inference.decode;

import java.util.concurrent.TimeUnit;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// Document tokens encoded per second.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class EncodeBenchmark {
    @Benchmark
    @OperationsPerInvocation(BenchmarkModel.CHUNKS * BenchmarkModel.CHUNK_LENGTH)
    public int tokens(BenchmarkModel model) throws RunCancelled, RuntimeFailure {
        try (ChunkKvCache cache = new ChunkEncoder(model.decoder()).encode(model.chunks(), new CancelSignal())) {
            return cache.chunks();
        }
    }
}
