package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;

/// Opens a checkpoint of any kind: a GGUF file, a folder with one, or a folder with config.json and safetensors.
final class CheckpointFiles {
    private static final String GGUF = "*.gguf";

    private CheckpointFiles() {}

    static Checkpoint open(Path model) throws CheckpointException {
        if (Files.isRegularFile(model)) {
            return GgufCheckpoint.open(model);
        }
        List<Path> files = ggufFiles(model);
        if (files.size() > 1) {
            throw new CheckpointException(model, "has " + files.size() + " GGUF files; Lectern opens a folder of one.");
        }
        return files.isEmpty() ? SafetensorsCheckpoint.open(model) : GgufCheckpoint.open(files.getFirst());
    }

    private static List<Path> ggufFiles(Path folder) throws CheckpointException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, GGUF)) {
                entries.forEach(files::add);
            } catch (IOException | DirectoryIteratorException e) {
                throw new CheckpointException(folder, "cannot be read.", e);
            }
        }
        return files;
    }
}
