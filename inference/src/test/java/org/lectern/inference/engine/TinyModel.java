package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// A model of random weights with a real tokenizer: it says nothing sensible, but all of the engine works with it.
final class TinyModel {
    static final Path TOKENIZER = Path.of("src/test/resources/tokenizer.json");

    private TinyModel() {}

    static Path write(Path folder) throws IOException {
        return write(RandomCheckpoint.small(), folder);
    }

    static Path write(RandomCheckpoint checkpoint, Path folder) throws IOException {
        Path model = checkpoint.write(folder);
        Files.copy(TOKENIZER, model.resolve("tokenizer.json"));
        return model;
    }
}
