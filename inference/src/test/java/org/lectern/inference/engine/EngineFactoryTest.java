package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
import org.lectern.inference.checkpoint.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

class EngineFactoryTest {
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
    void triesTheFormatsOnceAndRunsTheChosenOne() throws Exception {
        String chosen = automatic();
        assertTrue(WeightFormat.labelled(chosen).isPresent(), chosen);
        Path found = exportedFile("formats.json");
        Files.setLastModifiedTime(found, FileTime.fromMillis(0));
        assertEquals(chosen, automatic());
        assertEquals(0, Files.getLastModifiedTime(found).toMillis());
        Files.writeString(found, "damaged");
        automatic();
        assertTrue(Files.size(found) > 100);
    }

    private String automatic() throws InferenceException {
        EngineOptions options = EngineOptions.defaults(directory.resolve("cache")).withWeightFormat(Optional.empty());
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
