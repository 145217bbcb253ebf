package org.lectern.inference.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
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
            ModelExporter.export(checkpoint, format, target);
            ModelConfig config = checkpoint.config();
            return new DecoderModel(SessionFactory.open(target.resolve(ModelExporter.MODEL_FILE), 1),
                    new DecoderShape(config.decoder().vocabulary(), config.decoder().layers(), config.decoder().heads(),
                            config.decoder().kvHeads(),
                            config.decoder().headDim(), ModelExporter.adapterWidths(config.decoder())),
                    new RotaryTable(RotaryFrequencies.of(config.decoder())), new Lanes(2));
        }
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
