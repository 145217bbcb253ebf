package org.lectern.inference.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.RotaryTable;
import org.lectern.inference.runtime.SessionFactory;

/// Opens one model in any weight format on the processor.
public record FormatOpener(Checkpoint checkpoint, DecoderShape shape, ExportCache exports, Parallelism parallelism) {
    /// The caller closes the result.
    public DecoderModel open(WeightFormat format) throws CheckpointException, IOException, RuntimeFailure {
        return open(exports.model(checkpoint, format));
    }

    DecoderModel open(Path model) throws RuntimeFailure {
        return new DecoderModel(SessionFactory.open(model, parallelism.threadsPerRun()), shape,
                new RotaryTable(RotaryFrequencies.of(checkpoint.config().decoder())), new Lanes(parallelism.lanes()));
    }

    /// Bytes of the weights that every run reads; a CPU widens half precision, and the embedding is looked up.
    public long weightBytes(WeightFormat format) {
        int bits = format == WeightFormat.FP16 ? Float.SIZE : format.bits();
        return (checkpoint.parameters() - embedding()) * bits / Byte.SIZE;
    }

    /// Whether the checkpoint stores blocks, which can be used as they are.
    public boolean storesBlocks() throws CheckpointException {
        return checkpoint.type(Projection.GATE.baseTensor(0)).layout().isPresent();
    }

    private long embedding() {
        ModelConfig config = checkpoint.config();
        return (long) config.decoder().vocabulary() * config.decoder().hidden();
    }
}
