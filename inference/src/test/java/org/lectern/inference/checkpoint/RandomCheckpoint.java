package org.lectern.inference.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// Writes checkpoints with random weights for tests.
public record RandomCheckpoint(int vocabulary, int hidden, int intermediate, int layers, int heads, int kvHeads,
        boolean tied,
        ElementType type,
        long seed) {
    private static final String WEIGHTS = "model.safetensors";

    public RandomCheckpoint(int vocabulary, int hidden, int layers, int heads, int kvHeads, boolean tied,
            ElementType type, long seed) {
        this(vocabulary, hidden, 2 * hidden, layers, heads, kvHeads, tied, type, seed);
    }

    /// A model small enough for many questions.
    public static RandomCheckpoint small() {
        return new RandomCheckpoint(8192, 32, 2, 4, 2, true, ElementType.F32, 1);
    }

    public Path write(Path directory) throws IOException {
        return write(directory, List.of("q", "k", "v", "o"));
    }

    /// The model without candidate projections.
    public Path writeBase(Path directory) throws IOException {
        return write(directory, List.of());
    }

    private Path write(Path directory, List<String> candidates) throws IOException {
        Files.createDirectories(directory);
        writeConfig(directory, candidates);
        writeTensors(directory.resolve(WEIGHTS), tensors());
        return directory;
    }

    /// The same tensors in two files and an index.
    public Path writeSharded(Path directory) throws IOException {
        Files.createDirectories(directory);
        writeConfig(directory, List.of("q", "k", "v", "o"));
        List<Map<String, float[]>> shards = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        JsonObject map = new JsonObject();
        for (Map.Entry<String, float[]> tensor : tensors().entrySet()) {
            int shard = tensor.getKey().contains("layers.1") ? 1 : 0;
            shards.get(shard).put(tensor.getKey(), tensor.getValue());
            map.addProperty(tensor.getKey(), shardName(shard));
        }
        for (int shard = 0; shard < shards.size(); shard++) {
            writeTensors(directory.resolve(shardName(shard)), shards.get(shard));
        }
        JsonObject index = new JsonObject();
        index.add("weight_map", map);
        Files.writeString(directory.resolve(WEIGHTS + ".index.json"), new Gson().toJson(index));
        return directory;
    }

    private static String shardName(int shard) {
        return "model-0000" + (shard + 1) + "-of-00002.safetensors";
    }

    private void writeConfig(Path directory, List<String> candidates) throws IOException {
        JsonObject config = new JsonObject();
        config.addProperty("model_type", "llama");
        config.addProperty("vocab_size", vocabulary);
        config.addProperty("hidden_size", hidden);
        config.addProperty("intermediate_size", intermediate);
        config.addProperty("num_hidden_layers", layers);
        config.addProperty("num_attention_heads", heads);
        config.addProperty("num_key_value_heads", kvHeads);
        config.addProperty("max_position_embeddings", 512);
        config.addProperty("tie_word_embeddings", tied);
        config.addProperty("bos_token_id", 1);
        config.addProperty("eos_token_id", 2);
        config.add("beacon_param", new Gson().toJsonTree(candidates));
        Files.writeString(directory.resolve("config.json"), new Gson().toJson(config));
    }

    private Map<String, float[]> tensors() {
        Random random = new Random(seed);
        int kvWidth = hidden / heads * kvHeads;
        Map<String, float[]> tensors = new LinkedHashMap<>();
        tensors.put("model.embed_tokens.weight", random(random, vocabulary * hidden, 1));
        for (int layer = 0; layer < layers; layer++) {
            String block = "model.layers." + layer + ".";
            tensors.put(block + "input_layernorm.weight", ones());
            tensors.put(block + "post_attention_layernorm.weight", ones());
            for (String kind : List.of("", "beacon_")) {
                tensors.put(block + "self_attn." + kind + "q_proj.weight", matrix(random, hidden, hidden));
                tensors.put(block + "self_attn." + kind + "k_proj.weight", matrix(random, kvWidth, hidden));
                tensors.put(block + "self_attn." + kind + "v_proj.weight", matrix(random, kvWidth, hidden));
                tensors.put(block + "self_attn." + kind + "o_proj.weight", matrix(random, hidden, hidden));
            }
            tensors.put(block + "mlp.gate_proj.weight", matrix(random, intermediate, hidden));
            tensors.put(block + "mlp.up_proj.weight", matrix(random, intermediate, hidden));
            tensors.put(block + "mlp.down_proj.weight", matrix(random, hidden, intermediate));
        }
        tensors.put("model.norm.weight", ones());
        if (!tied) {
            tensors.put("lm_head.weight", matrix(random, vocabulary, hidden));
        }
        tensors.put("model.embed_matches.weight", random(random, 3 * hidden, 1));
        return tensors;
    }

    private List<Integer> shape(String name, float[] values) {
        if (name.endsWith("norm.weight")) {
            return List.of(values.length);
        }
        int in = name.contains("down_proj") ? intermediate : hidden;
        return List.of(values.length / in, in);
    }

    private float[] ones() {
        float[] ones = new float[hidden];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] matrix(Random random, int out, int in) {
        return random(random, out * in, (float) (1 / Math.sqrt(in)));
    }

    // multiples of 1/64 below 2 survive every element type unchanged
    private static float[] random(Random random, int count, float deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double value = Math.clamp(random.nextGaussian() * deviation, -1.9, 1.9);
            values[i] = Math.round(value * 64) / 64f;
        }
        return values;
    }

    private void writeTensors(Path file, Map<String, float[]> tensors) throws IOException {
        SafetensorsWriter.write(file, tensors, this::shape, type);
    }
}
