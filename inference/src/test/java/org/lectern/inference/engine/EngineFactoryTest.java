package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

class EngineFactoryTest {
    private static final long GIGABYTE = 1 << 30;

    @TempDir
    private Path directory;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = RandomCheckpoint.small().write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
    }

    @Test
    void saysWhatItLoaded() throws InferenceException {
        try (FocusEngine engine = open()) {
            assertEquals(2, engine.model().layers());
            assertEquals(128, engine.model().chunkLength());
            assertEquals(512, engine.model().trainedLength());
            assertEquals("fp32", engine.model().weightFormat());
        }
    }

    @Test
    void namesTheMissingTokenizer() throws IOException {
        Files.delete(model.resolve("tokenizer.json"));
        assertRefusal("tokenizer.json");
    }

    @Test
    void namesTheDamagedWeights() throws IOException {
        Files.write(model.resolve("model.safetensors"), new byte[100]);
        assertRefusal("model.safetensors");
    }

    @Test
    void refusesATokenizerOfAnotherModel() throws IOException {
        new RandomCheckpoint(1000, 32, 2, 4, 2, true, ElementType.F32, 1).write(model);
        assertRefusal("a model of 1000");
    }

    @Test
    void refusesANotFoundTokenThatDoesNotExist() throws IOException {
        Path config = model.resolve("config.json");
        Files.writeString(config,
                Files.readString(config).replaceFirst("\\{", "{\"lectern\":{\"not_found_token\":\"<nowhere>\"},"));
        assertRefusal("<nowhere>");
    }

    @Test
    void exportsAgainWhatCannotBeLoaded() throws Exception {
        open().close();
        Path exported = exportedFile("decoder.onnx");
        Files.write(exported, new byte[]{1, 2, 3});
        open().close();
        assertTrue(Files.size(exportedFile("decoder.onnx")) > 1000);
    }

    @Test
    void choosesTheFormatByTrialsThatWereMade() throws Exception {
        assertEquals("fp32", automatic(GIGABYTE));
        EngineFactory.tryFormats(model, EngineOptions.defaults(directory.resolve("cache")));
        Path found = exportedFile("formats.json");
        Files.writeString(found, Files.readString(found).replaceAll("Seconds\": [0-9.E-]+", "Seconds\": 1")
                .replaceAll("(divergence|loss)\": [0-9.E-]+", "$1\": 0")
                .replaceFirst("(?s)(INT8\".*?encodeSeconds\": 1)(.*?stepSeconds\": 1)", "$1e-3$2e-3"));
        assertEquals("int8", automatic(GIGABYTE));
        Files.writeString(found, "damaged");
        assertEquals("fp32", automatic(GIGABYTE));
    }

    @Test
    void takesASmallerFormatWhereSinglePrecisionDoesNotFit() throws Exception {
        // embedding 1 MB; other weights 100 kB in single precision, 28 kB in 8 bits
        assertEquals("int8", automatic((1 << 20) / 3 * 4 + 100_000));
    }

    private String automatic(long budget) throws InferenceException {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), budget, 2)
                .withWeightFormat(Optional.empty());
        try (FocusEngine engine = EngineFactory.open(model, options)) {
            return engine.model().weightFormat();
        }
    }

    private Path exportedFile(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("cache/models"))) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            assertEquals(1, found.size());
            return found.getFirst();
        }
    }

    private void assertRefusal(String reason) {
        UnusableModel refusal = assertThrows(UnusableModel.class, this::open);
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private FocusEngine open() throws InferenceException {
        return EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")));
    }
}
