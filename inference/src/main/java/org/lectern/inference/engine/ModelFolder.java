package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;

/// What a model is made of on disk: the base, a decoder as a GGUF file in the folder `base` or as a Hugging Face checkpoint in
/// the folder itself, and the ranker.
///
/// @param path a folder, or a GGUF file alone
public record ModelFolder(Path path) {
    private static final String CONFIG = "config.json";
    private static final String BASE = "base";
    private static final String GGUF = ".gguf";
    private static final String RANKER = "ranker.onnx";
    private static final String READING = "reading.safetensors";
    private static final String CANDIDATES = "candidates.safetensors";
    private static final String REWRITING = "rewriting.safetensors";
    private static final String JUDGEMENT = "ranker.json";

    /// Whether there is anything of a model.
    public boolean isModel() throws UnusableModel {
        return ranker().isPresent() || base().isPresent();
    }

    Optional<Path> ranker() {
        return Optional.of(path.resolve(RANKER)).filter(Files::isRegularFile);
    }

    /// How the ranker's opinions are weighed.
    Path judgement() {
        return path.resolve(JUDGEMENT);
    }

    /// The updates that the decoder reads and answers questions with.
    Optional<Path> readingAdapter() {
        return Optional.of(path.resolve(READING)).filter(Files::isRegularFile);
    }

    /// The updates that make a passage's last token its candidate.
    Optional<Path> candidateAdapter() {
        return Optional.of(path.resolve(CANDIDATES)).filter(Files::isRegularFile);
    }

    /// The updates that the decoder writes questions with that stand alone.
    Optional<Path> rewritingAdapter() {
        return Optional.of(path.resolve(REWRITING)).filter(Files::isRegularFile);
    }

    /// The decoder's file or folder; empty where it was not fetched.
    public Optional<Path> base() throws UnusableModel {
        if (Files.isRegularFile(path)) {
            return Optional.of(path);
        }
        if (Files.isRegularFile(path.resolve(CONFIG))) {
            return Optional.of(path);
        }
        Path folder = path.resolve(BASE);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(GGUF)).sorted().findFirst();
        } catch (IOException e) {
            throw new UnusableModel("The folder “" + folder + "” cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /// Opens the decoder; the caller closes it.
    Checkpoint open() throws CheckpointException, UnusableModel {
        Path base = base().orElseThrow(() -> new UnusableModel(
                "The model’s base is missing: build again with a network and Python’s pip, or put its GGUF file into “"
                        + path.resolve(BASE) + "”."));
        return Files.isDirectory(base) ? SafetensorsCheckpoint.open(base) : GgufCheckpoint.open(base);
    }
}
