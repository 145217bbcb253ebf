package org.lectern.inference.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /// What a folder has beside its weights: the tokenizer, the chat template, networks trained for Lectern, what its makers say.
    private static final Pattern PART = Pattern
            .compile("(tokenizer.*|special_tokens_map|generation_config|vocab|ranker)"
                    + "\\.(json|model|txt)|merges\\.txt|chat_template\\..*|(reading|candidates|rewriting)\\.safetensors|ranker\\.onnx|"
                    + ".*\\.index\\.json|SHA256SUMS|README\\.md|LICEN[CS]E.*");

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
                return of(parts(folder), new Description("Lectern", new Origin("", Optional.empty(), Optional.empty(),
                        List.of()), 0, 0, true, false));
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
        List<Path> files = files(folder, checkpoint);
        boolean candidates = folder.candidateAdapter().isPresent()
                || !checkpoint.config().decoder().candidateProjections().isEmpty();
        return of(files, new Description(checkpoint.config().name(), checkpoint.origin(), checkpoint.parameters(),
                checkpoint.config().decoder().maxPositions(), folder.ranker().isPresent(), candidates));
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

    // what a program or a person leaves beside a model is no part of it
    private static List<Path> files(ModelFolder folder, Checkpoint checkpoint) throws CheckpointException, IOException {
        if (!Files.isDirectory(folder.path())) {
            return checkpoint.contentFiles();
        }
        return Stream.concat(checkpoint.contentFiles().stream(), parts(folder).stream()).distinct().sorted().toList();
    }

    private static List<Path> parts(ModelFolder folder) throws IOException {
        return files(folder.path()).stream().filter(file -> folder.path().equals(file.getParent()))
                .filter(file -> PART.matcher(file.getFileName().toString()).matches()).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
