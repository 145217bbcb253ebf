package org.lectern.inference.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.model.ModelCard;
import org.lectern.inference.api.model.ModelCard.Description;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;

/// Tells of models on the disk without loading them.
public final class ModelCards {
    private static final int DEEPEST = 2; // the folder, and the base in it

    private ModelCards() {}

    /// @param model a folder or a GGUF file, of several any one
    /// @throws IOException when nothing is there, or it cannot be looked into
    public static ModelCard read(Path model) throws IOException {
        ModelFolder folder = new ModelFolder(model);
        try {
            if (!Files.exists(model)) {
                throw new IOException("There is nothing at “" + model + "”.");
            }
            if (!folder.isModel()) {
                return refused(model, "There is no model in “" + model + "”.");
            }
            if (folder.base().isEmpty()) {
                return of(files(model), new Description("Lectern", new Origin("", Optional.empty(), Optional.empty(),
                        List.of()), 0, 0, false));
            }
            try (Checkpoint checkpoint = folder.open()) {
                return card(folder, checkpoint);
            }
        } catch (CheckpointException e) {
            return refused(model, e.getMessage());
        } catch (UnusableModel e) {
            return refused(model, e.getMessage());
        }
    }

    private static ModelCard card(ModelFolder folder, Checkpoint checkpoint) throws CheckpointException, IOException {
        List<Path> files = Files.isDirectory(folder.path()) ? files(folder.path()) : checkpoint.contentFiles();
        boolean candidates = folder.candidateAdapter().isPresent()
                || !checkpoint.config().decoder().candidateProjections().isEmpty();
        return of(files, new Description(checkpoint.config().name(), checkpoint.origin(), checkpoint.parameters(),
                checkpoint.config().decoder().maxPositions(), candidates));
    }

    private static ModelCard of(List<Path> files, Description description) throws IOException {
        return new ModelCard(files, size(files), Optional.of(description), Optional.empty());
    }

    private static ModelCard refused(Path model, String why) throws IOException {
        List<Path> files = Files.isDirectory(model) ? files(model) : List.of(model);
        return new ModelCard(files, size(files), Optional.empty(), Optional.of(why));
    }

    private static long size(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
