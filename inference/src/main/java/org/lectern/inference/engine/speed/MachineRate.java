package org.lectern.inference.engine.speed;

import ai.onnxruntime.OnnxTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.disk.SpareFolder;
import org.lectern.inference.engine.trial.Stopwatch;
import org.lectern.inference.export.MatrixProduct;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.runtime.TensorArena;

/// What the processor can do at best with the threads of a model: the fastest of several tries.
///
/// @param flops floating-point operations per second of large square matrix products
/// @param bytes that a matrix-vector product of a matrix beyond the caches reads per second
record MachineRate(double flops, double bytes) {
    private static final int SQUARE = 1024;
    private static final int TALL = 4096; // 64 MiB of floats
    private static final int TRIES = 8;

    static MachineRate measure(Parallelism parallelism) throws IOException, RuntimeFailure {
        Path model = SpareFolder.get().resolve("product.onnx");
        try {
            MatrixProduct.write(model);
            try (DecoderSession session = SessionFactory.open(model, parallelism.threadsPerRun());
                    Lanes lanes = new Lanes(parallelism.lanes())) {
                double products = productsPerSecond(session, lanes, SQUARE, SQUARE);
                double readings = productsPerSecond(session, lanes, 1, TALL);
                return new MachineRate(products * 2 * SQUARE * SQUARE * SQUARE,
                        readings * Float.BYTES * TALL * TALL);
            }
        } catch (RunCancelled e) {
            throw new IllegalStateException("nobody asked it to stop", e);
        } finally {
            Files.delete(model);
        }
    }

    // of [rows, size] and [size, size], one on every lane at the same time
    private static double productsPerSecond(DecoderSession session, Lanes lanes, int rows, int size)
            throws RunCancelled, RuntimeFailure {
        try (TensorArena arena = new TensorArena()) {
            Map<String, OnnxTensor> inputs = Map.of(MatrixProduct.LEFT, arena.floats(rows, size).tensor(),
                    MatrixProduct.RIGHT, arena.floats(size, size).tensor());
            double best = Stopwatch.best(TRIES, () -> lanes.run(
                    Collections.nCopies(lanes.count(), () -> multiply(session, inputs, rows, size)), () -> {}));
            return lanes.count() / best;
        }
    }

    private static void multiply(DecoderSession session, Map<String, OnnxTensor> inputs, int rows, int size)
            throws RunCancelled, RuntimeFailure {
        try (TensorArena arena = new TensorArena()) {
            session.run(inputs, Map.of(MatrixProduct.PRODUCT, arena.floats(rows, size).tensor()), new CancelSignal());
        }
    }
}
