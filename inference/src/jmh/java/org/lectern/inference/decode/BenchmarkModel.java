package org.lectern.inference.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A random model of a real shape, and chunks for it.
@State(Scope.Benchmark)
public class BenchmarkModel {
    static final int CHUNK_LENGTH = 256;
    static final int CHUNKS = 32;

    /// Layers x width.
    @Param({"10x256", "8x512"})
    private String shape;
    private DecoderModel decoder;
    private final List<int[]> chunks = Stream.generate(() -> new Random(1).ints(CHUNK_LENGTH, 10, 8000).toArray())
            .limit(CHUNKS).toList();

    DecoderModel decoder() {
        return decoder;
    }

    List<int[]> chunks() {
        return chunks;
    }

    @Setup(Level.Trial)
    public void load() throws IOException, CheckpointException, RuntimeFailure {
        int layers = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
        int width = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
        Path folder = Files.createTempDirectory("lectern-benchmark");
        Path checkpoint = new RandomCheckpoint(8192, width, layers, width / 64, width / 128, true, ElementType.F32, 1)
                .write(folder.resolve("checkpoint"));
        decoder = TestModel.load(checkpoint, Files.createDirectory(folder.resolve("exported")));
    }

    @TearDown(Level.Trial)
    public void close() {
        decoder.close();
    }
}
