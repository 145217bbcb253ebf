package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.SessionFactory;

/// A checkpoint as the ONNX file that sessions are opened on.
record ExportedModel(Checkpoint checkpoint, ExportCache exports, WeightFormat format, Path file) {
    /// Exports the checkpoint unless that was done before.
    static ExportedModel of(Checkpoint checkpoint, ExportCache exports, WeightFormat format)
            throws CheckpointException, IOException {
        return new ExportedModel(checkpoint, exports, format, exports.model(checkpoint, format));
    }

    /// The name of everything that the model's results depend on.
    String key() {
        return ExportCache.key(file);
    }

    /// Opens a session; a file that cannot be loaded is exported once more.
    DecoderSession open(int threads) throws CheckpointException, IOException, RuntimeFailure {
        try {
            return SessionFactory.open(file, threads);
        } catch (RuntimeFailure e) {
            exports.remove(file);
            return SessionFactory.open(exports.model(checkpoint, format), threads);
        }
    }
}
