package org.lectern.inference.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.export.ModelExporter;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RotaryTable;
import org.lectern.inference.runtime.SessionFactory;

/// A checkpoint exported and loaded for a test.
final class TestModel {
    private TestModel() {}

    /// @param target an empty folder for the exported files
    static DecoderModel load(Path checkpointDirectory, Path target)
            throws CheckpointException, IOException, RuntimeFailure {
        return load(checkpointDirectory, target, WeightFormat.FP32);
    }

    static DecoderModel load(Path checkpointDirectory, Path target, WeightFormat format)
            throws CheckpointException, IOException, RuntimeFailure {
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(checkpointDirectory)) {
            return load(checkpoint, target, format);
        }
    }

    static DecoderModel load(Checkpoint checkpoint, Path target, WeightFormat format)
            throws CheckpointException, IOException, RuntimeFailure {
        ModelExporter.export(checkpoint, format, target);
        Decoder decoder = checkpoint.config().decoder();
        return new DecoderModel(SessionFactory.open(target.resolve(ModelExporter.MODEL_FILE), 1),
                new DecoderShape(decoder.vocabulary(), decoder.layers(), decoder.heads(), decoder.kvHeads(),
                        decoder.headDim(), decoder.positions().window(), ModelExporter.adapterWidths(decoder)),
                new RotaryTable(RotaryFrequencies.of(decoder)), new Lanes(2));
    }

    /// Every head counts as much as any other.
    ///
    /// @return weights // [layers * heads]
    static float[] heads(DecoderModel model) {
        float[] heads = new float[model.shape().layers() * model.shape().heads()];
        Arrays.fill(heads, 1f / heads.length);
        return heads;
    }

    static MainDecoder main(DecoderModel model) {
        return new MainDecoder(model, heads(model));
    }
}
