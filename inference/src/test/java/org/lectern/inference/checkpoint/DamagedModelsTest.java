package org.lectern.inference.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.export.ModelExporter;

/// Two hundred damaged models of all families: each is opened and exported, or refused in a sentence that names its file.
class DamagedModelsTest {
    private static final int CASES = 200;
    private static final long SEED = 26;
    private static final String WEIGHTS = "model.safetensors";
    private static final String CONFIG = "config.json";

    @TempDir
    private Path directory;
    private final Random random = new Random(SEED);

    private enum Damage {
        HEADER, CUT, WEIGHTS, SIZES
    }

    @Test
    void eachIsReadOrRefusedInASentence() throws Exception {
        List<FamilyModel> families = FamilyModels.all().toList();
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Path folder = Files.createDirectory(directory.resolve("model" + i));
            FamilyModel family = families.get(i % families.size());
            Damage damage = Damage.values()[i / families.size() % Damage.values().length];
            refused += i % 2 == 0 ? folder(family, folder, damage) : file(family, folder, damage);
        }
        assertTrue(refused > CASES / 2, refused + " of " + CASES + " were refused");
    }

    private int folder(FamilyModel family, Path folder, Damage damage) throws IOException {
        new FamilyFiles(family).writeFolder(folder);
        Path weights = folder.resolve(WEIGHTS);
        byte[] bytes = Files.readAllBytes(weights);
        int header = 8 + (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (damage == Damage.SIZES) {
            Path config = folder.resolve(CONFIG);
            Files.writeString(config, changed(Files.readString(config)));
        } else {
            Files.write(weights, damaged(bytes, header, damage));
        }
        return refused(() -> SafetensorsCheckpoint.open(folder), folder, folder + " " + damage);
    }

    private int file(FamilyModel family, Path folder, Damage damage) throws IOException {
        Path file = new FamilyFiles(family).writeGguf(folder.resolve("tiny.gguf"));
        byte[] bytes = Files.readAllBytes(file);
        int header = bytes.length - new FamilyFiles(family).gguf().dataBytes();
        Files.write(file, damaged(bytes, header, damage == Damage.SIZES ? Damage.HEADER : damage));
        return refused(() -> GgufCheckpoint.open(file), folder, file + " " + damage);
    }

    @Test
    void filesOfTheTokenizerAreReadOrRefusedInASentence() throws Exception {
        FamilyModel family = FamilyModels.all().findFirst().orElseThrow();
        String tokens = "\"added_tokens\": [{\"id\": 1, \"content\": \"<s>\"}]";
        List<String> files = List.of("{" + tokens + ", \"post_processor\": {\"single\": null}}",
                "{\"post_processor\": {\"single\": \"x\"}}", "{\"post_processor\": {\"processors\": {}}}",
                "{\"post_processor\": {\"processors\": [{\"single\": {}}]}}", "{\"post_processor\": {\"single\": [1]}}",
                "{\"post_processor\": {\"single\": [[]]}}", "{\"post_processor\": {\"processors\": null}}",
                "{\"added_tokens\": {}}", "{\"added_tokens\": [1]}",
                "{\"added_tokens\": [{\"id\": \"x\", \"content\": 1}]}",
                "{\"added_tokens\": [{\"id\": 1, \"content\": {}}]}",
                "{\"added_tokens\": [{\"id\": {}, \"content\": \"a\"}]}",
                "{\"added_tokens\": null}", "[]", "", "{", "\0", "{" + tokens + "}", "{" + "\"a\": [".repeat(9999),
                "{\"added_tokens\": " + "[".repeat(9999));
        List<String> configs = List.of("{\"bos_token\": []}", "{\"bos_token\": {\"content\": []}}",
                "{\"bos_token\": 1}",
                "{\"chat_template\": {}}", "{\"chat_template\": [1]}", "{\"chat_template\": [{\"name\": []}]}",
                "{\"add_bos_token\": 1}", "[]", "{", "{\"chat_template\": \"{{ \u0661.\u0665 }}\"}");
        int refused = 0;
        for (int i = 0; i < files.size() + configs.size(); i++) {
            Path folder = new FamilyFiles(family).writeFolder(directory.resolve("tokenizer" + i));
            boolean first = i < files.size();
            Files.writeString(folder.resolve("tokenizer.json"), first ? files.get(i) : "{" + tokens + "}");
            if (!first) {
                Files.writeString(folder.resolve("tokenizer_config.json"), configs.get(i - files.size()));
            }
            refused += refused(() -> SafetensorsCheckpoint.open(folder), folder, folder.toString());
        }
        assertTrue(refused > 20, refused + " were refused");
    }

    private byte[] damaged(byte[] bytes, int header, Damage damage) {
        if (damage == Damage.CUT) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] changed = bytes.clone();
        for (int i = 0; i < 8; i++) {
            int place = damage == Damage.HEADER
                    ? random.nextInt(header)
                    : header + random.nextInt((bytes.length - header) / 4) * 4 + 3; // of the exponent
            changed[place] ^= (byte) (1 << random.nextInt(7));
        }
        return changed;
    }

    // one field of the configuration says something else
    private String changed(String config) {
        JsonObject fields = JsonParser.parseString(config).getAsJsonObject();
        List<String> names = new ArrayList<>(fields.keySet());
        List<JsonElement> values = List.of(new JsonPrimitive(0), new JsonPrimitive(-1), new JsonPrimitive(1),
                new JsonPrimitive(Integer.MAX_VALUE), new JsonPrimitive(1e30), new JsonPrimitive("many"),
                JsonNull.INSTANCE, new JsonArray(), new JsonObject(), new JsonPrimitive(3), new JsonPrimitive(true));
        fields.add(names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
        return fields.toString();
    }

    /// Opens a checkpoint.
    @FunctionalInterface
    private interface Opening {
        Checkpoint open() throws CheckpointException;
    }

    private int refused(Opening opening, Path folder, String what) throws IOException {
        try (Checkpoint checkpoint = opening.open()) {
            ModelExporter.export(checkpoint, WeightFormat.FP32, Files.createDirectory(folder.resolve("exported")));
            return 0;
        } catch (CheckpointException e) {
            assertTrue(e.getMessage().endsWith(".") && e.getMessage().contains(folder.toString()),
                    what + ": " + e.getMessage());
            return 1;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
    }

    @Test
    void aWeightThatNoModelHasIsRefusedByName() throws Exception {
        FamilyModel family = FamilyModels.all().findFirst().orElseThrow();
        for (float weight : new float[]{Float.NaN, Float.NEGATIVE_INFINITY, 1e20f}) {
            family.tensor("model.layers.1.mlp.up_proj.weight")[5] = weight;
            Path folder = new FamilyFiles(family).writeFolder(directory.resolve("weight " + weight));
            Path file = new FamilyFiles(family).writeGguf(directory.resolve(weight + ".gguf"));
            for (Opening opening : List.<Opening>of(() -> SafetensorsCheckpoint.open(folder),
                    () -> GgufCheckpoint.open(file))) {
                CheckpointException refusal = assertThrows(CheckpointException.class, () -> export(opening));
                assertTrue(refusal.getMessage().contains("in model.layers.1.mlp.up_proj.weight"),
                        refusal.getMessage());
            }
        }
    }

    private void export(Opening opening) throws Exception {
        try (Checkpoint checkpoint = opening.open()) {
            ModelExporter.export(checkpoint, WeightFormat.FP32, Files.createTempDirectory(directory, "exported"));
        }
    }

    @Test
    void partsOfAFileAreReadTogether() throws Exception {
        FamilyModel family = FamilyModels.all().findFirst().orElseThrow();
        List<Path> parts = new FamilyFiles(family).gguf().writeParts(directory, "tiny", 3);
        try (Checkpoint whole = GgufCheckpoint.open(new FamilyFiles(family).writeGguf(directory.resolve("whole.gguf")));
                Checkpoint split = GgufCheckpoint.open(parts.get(1))) {
            assertEquals(whole.parameters(), split.parameters());
            assertEquals(whole.config().decoder(), split.config().decoder());
            assertEquals(parts, split.contentFiles());
        }
        Files.delete(parts.getLast());
        CheckpointException refusal = assertThrows(CheckpointException.class, () -> GgufCheckpoint.open(parts.get(0)));
        assertTrue(refusal.getMessage().contains("00003-of-00003.gguf does not exist"), refusal.getMessage());
    }
}
