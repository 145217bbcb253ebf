package org.lectern.inference.engine.device;

import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.graph.RotaryKinds;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.RotaryTable;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.runtime.provider.ExecutionProvider;

/// Makes decoders of one exported model.
///
/// @param processor how the processor's threads are divided when it runs the model
/// @param format of the model's weights
public record DecoderBuilder(
        Path model,
        DecoderShape shape,
        RotaryKinds rotary,
        Parallelism processor,
        int chunkLength,
        WeightFormat format)
        implements
            SessionOpener {
    // devices round differently, most where activations become integers; wrong results are off by their whole size
    private static final double TOLERANCE = 0.02;
    private static final double TOLERANCE_OF_INTEGERS = 0.1;

    /// Deviation of a device's results from the processor's that is admitted, relative to the largest number.
    double tolerance() {
        return switch (format) {
            case FP32, FP16 -> TOLERANCE;
            default -> TOLERANCE_OF_INTEGERS;
        };
    }

    @Override
    public int lanes(ExecutionProvider provider) {
        return provider.equals(ExecutionProvider.CPU) ? processor.lanes() : 1;
    }

    @Override
    public DecoderSession open(ExecutionProvider provider, int lanes) throws RuntimeFailure {
        int threads = processor.lanes() * processor.threadsPerRun();
        return SessionFactory.open(model, Math.max(1, threads / lanes), provider.route());
    }

    /// Takes over the session.
    DecoderModel decoder(DecoderSession session, int lanes) {
        return new DecoderModel(session, shape, new RotaryTable(rotary), new Lanes(lanes));
    }
}
