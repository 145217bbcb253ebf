package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.export.ExportCache;

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

    /// Opens the file; one that cannot be opened is exported once more.
    <T> T open(FileOpener<T> opener) throws CheckpointException, IOException, RuntimeFailure {
        try {
            return opener.open(file);
        } catch (RuntimeFailure e) {
            exports.remove(file);
            return opener.open(exports.model(checkpoint, format));
        }
    }

    /// Makes something of an ONNX file.
    @FunctionalInterface
    interface FileOpener<T> {
        T open(Path file) throws IOException, RuntimeFailure;
    }
}
