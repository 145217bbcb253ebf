package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.gguf.GgufWriter;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// What a model on the disk says of itself, without being loaded.
class ModelCardsTest {
    @TempDir
    private Path folder;

    private Path hugging() throws IOException {
        return new RandomCheckpoint(16, 32, 2, 4, 2, true, ElementType.F32, 1)
                .write(folder.resolve("models--Maker--tiny").resolve("snapshots"));
    }

    private GgufWriter gguf() throws Exception {
        try (var checkpoint = SafetensorsCheckpoint.open(hugging())) {
            return GgufWriter.of(checkpoint);
        }
    }

    @Test
    void aFileTellsItsMakerLicenceAndLanguages() throws Exception {
        var file = gguf().put("general.organization", "Makers").put("general.license", "apache-2.0")
                .put("general.languages", List.of("en", "ja")).write(folder.resolve("tiny.gguf"));
        var card = ModelCards.read(file);
        var known = card.description().orElseThrow();
        assertEquals("Tiny", known.name());
        assertEquals(new Origin("Llama", Optional.of("Makers"), Optional.of("apache-2.0"), List.of("en", "ja")),
                known.origin());
        assertEquals(List.of(file), card.files());
        assertEquals(Files.size(file), card.bytes());
        assertTrue(known.parameters() > 0);
        assertFalse(known.writes(), "nothing was trained for FocusLLM");
    }

    @Test
    void whatIsOfAnotherFormSaysNothing() throws Exception {
        var file = gguf().put("general.organization", 7).put("general.license", List.of("mit"))
                .write(folder.resolve("tiny.gguf"));
        assertEquals(new Origin("Llama", Optional.empty(), Optional.empty(), List.of()),
                ModelCards.read(file).description().orElseThrow().origin());
    }

    @Test
    void aFolderTellsWhatItsReadmeSays() throws Exception {
        var model = hugging();
        Files.writeString(model.resolve("README.md"), """
                ---
                license: mit
                language:
                - en
                - 'fr'
                model-index:
                - name: tiny
                  results:
                  - task
                - plain
                tags: [text, "small"]
                ---
                license: none
                """);
        assertEquals(new Origin("Llama", Optional.of("Maker"), Optional.of("mit"), List.of("en", "fr")),
                ModelCards.read(model).description().orElseThrow().origin());
    }

    @Test
    void whatLiesBesideAModelIsNoPartOfIt() throws Exception {
        var model = hugging();
        Files.writeString(model.resolve("tokenizer.json"), "{}");
        var before = ModelCards.read(model);
        Files.writeString(model.resolve(".DS_Store"), "x");
        Files.writeString(Files.createDirectory(model.resolve(".git")).resolve("index"), "x");
        assertEquals(before, ModelCards.read(model));
        assertTrue(before.files().contains(model.resolve("config.json"))
                && before.files().contains(model.resolve("tokenizer.json")), before.toString());
        Files.writeString(model.resolve("ranker.onnx"), "");
        assertTrue(ModelCards.read(model).description().orElseThrow().quotes());
        assertFalse(before.description().orElseThrow().quotes());
    }

    @Test
    void whatAFileSaysDoesNotReachTheTerminalAsItIs() throws Exception {
        var file = gguf().put("general.organization", "A\u001b[2J\nB").write(folder.resolve("tiny.gguf"));
        assertEquals(Optional.of("A [2J B"), ModelCards.read(file).description().orElseThrow().origin().maker());
    }

    @Test
    void whatCannotRunIsRefusedInItsOwnSentence() throws Exception {
        var file = gguf().put("llama.expert_count", 8).write(folder.resolve("experts.gguf"));
        var card = ModelCards.read(file);
        assertTrue(card.description().isEmpty());
        assertTrue(card.refusal().orElseThrow().contains("mixture of experts"), card.toString());
        assertThrows(IOException.class, () -> ModelCards.read(folder.resolve("nothing.gguf")));
    }
}
