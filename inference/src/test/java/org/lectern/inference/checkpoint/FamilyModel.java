package org.lectern.inference.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lectern.inference.checkpoint.gguf.GgufWriter;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// A small model of one family with random weights, as a Hugging Face folder and as a GGUF file, and the numbers that a
/// reference computes with. What is not said is Llama's. Nothing here comes from the code that reads such files.
public final class FamilyModel {
    public static final int HIDDEN = 32;
    public static final int INTERMEDIATE = 48;
    public static final int VOCABULARY = 40;
    public static final int HEADS = 4;
    public static final int KEY_HEADS = 2;
    public static final double EPSILON = 1e-5;

    /// Where norms stand.
    public enum NormPlaces {
        PRE, SANDWICH, POST
    }

    public final String type;
    public final String architecture;
    public int layers = 3;
    public int headDim = 8;
    public NormPlaces norms = NormPlaces.PRE;
    public int queryNorm; // width of a QK-norm, 0 without
    public int keyNorm;
    public double normOffset;
    public boolean gelu;
    public boolean tied = true;
    public double embeddingScale = 1;
    public double scoreScale;
    public double residualScale = 1;
    public double logitDivisor = 1;
    public double scoreCap;
    public double logitCap;
    public int window;
    public List<Boolean> windowed = List.of();
    public List<Boolean> rotated = List.of();
    public double theta = 10000;
    public double localTheta;
    public int rotaryDim = 8;
    public double[] divisors = {};
    public double rotaryFactor = 1;
    private boolean interleaved;
    private boolean fused;
    private List<String> biases = List.of();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final JsonObject config = new JsonObject();
    private final Map<String, float[]> tensors = new TreeMap<>();
    private final Map<String, float[]> divisorTensors = new TreeMap<>();
    private final Random random;

    FamilyModel(String type, String architecture) {
        this.type = type;
        this.architecture = architecture;
        random = new Random(type.hashCode());
    }

    @Override
    public String toString() {
        return type;
    }

    /// Fields of config.json.
    FamilyModel config(String fields) {
        JsonParser.parseString("{" + fields + "}").getAsJsonObject().asMap().forEach(config::add);
        return this;
    }

    public JsonObject config() {
        return config;
    }

    /// What a reference computes with, as a text.
    public String numbers() {
        return List.of(normOffset, gelu, embeddingScale, scoreScale, residualScale, logitDivisor, scoreCap, logitCap,
                window, rotated, localTheta, List.of(divisors.length), rotaryFactor, queryNorm).toString();
    }

    FamilyModel metadata(String key, Object value) {
        metadata.put(architecture + "." + key, value);
        return this;
    }

    FamilyModel interleaved() {
        interleaved = true;
        return this;
    }

    FamilyModel fused() {
        fused = true;
        return this;
    }

    FamilyModel biases(String... names) {
        biases = List.of(names);
        return this;
    }

    /// A tensor that only the GGUF file has.
    FamilyModel divisorTensor(String name, double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        divisorTensors.put(name, floats);
        return this;
    }

    /// Makes the weights; what they are to be like was said before.
    FamilyModel made() {
        put("model.embed_tokens.weight", VOCABULARY * HIDDEN, 1, 0);
        put("model.norm.weight", HIDDEN, 0.2, 1 - normOffset);
        if (!tied) {
            put("lm_head.weight", VOCABULARY * HIDDEN, 0.2, 0);
        }
        for (int layer = 0; layer < layers; layer++) {
            String block = "model.layers." + layer + ".";
            for (String norm : normNames()) {
                put(block + norm + ".weight", HIDDEN, 0.2, 1 - normOffset);
            }
            if (queryNorm > 0) {
                put(block + "self_attn.q_norm.weight", queryNorm, 0.2, 1 - normOffset);
                put(block + "self_attn.k_norm.weight", keyNorm, 0.2, 1 - normOffset);
            }
            matrix(block + "self_attn.q_proj", HEADS * headDim, HIDDEN, 2);
            matrix(block + "self_attn.k_proj", KEY_HEADS * headDim, HIDDEN, 2);
            matrix(block + "self_attn.v_proj", KEY_HEADS * headDim, HIDDEN, 1);
            matrix(block + "self_attn.o_proj", HIDDEN, HEADS * headDim, 1);
            matrix(block + "mlp.gate_proj", INTERMEDIATE, HIDDEN, 1);
            matrix(block + "mlp.up_proj", INTERMEDIATE, HIDDEN, 1);
            matrix(block + "mlp.down_proj", HIDDEN, INTERMEDIATE, 1);
        }
        return this;
    }

    private List<String> normNames() {
        return switch (norms) {
            case PRE -> List.of("input_layernorm", "post_attention_layernorm");
            case SANDWICH -> List.of("input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
                    "post_feedforward_layernorm");
            case POST -> List.of("post_attention_layernorm", "post_feedforward_layernorm");
        };
    }

    private void matrix(String name, int out, int in, double strength) {
        put(name + ".weight", out * in, strength / Math.sqrt(in), 0);
        if (biases.contains(name.substring(name.lastIndexOf('.') + 1))) {
            put(name + ".bias", out, 0.5, 0);
        }
    }

    private void put(String name, int count, double deviation, double mean) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        tensors.put(name, values);
    }

    /// A tensor by Hugging Face's name.
    public float[] tensor(String name) {
        return tensors.get(name);
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    private List<Integer> shape(String name, float[] values) {
        if (name.endsWith("norm.weight") || name.endsWith(".bias")) {
            return List.of(values.length);
        }
        int in = name.contains("down_proj") ? INTERMEDIATE : name.contains("o_proj") ? HEADS * headDim : HIDDEN;
        return List.of(values.length / in, in);
    }

    /// Rounds all weights to what an element type of a folder holds.
    public FamilyModel rounded(ElementType type) {
        tensors.values().forEach(values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = type == ElementType.F16
                        ? Float.float16ToFloat(Float.floatToFloat16(values[i]))
                        : Float.intBitsToFloat(Float.floatToIntBits(values[i]) & 0xFFFF0000);
            }
        });
        return this;
    }

    /// Rounds matrices to what blocks of type Q8_0 hold.
    public FamilyModel inBlocks() {
        tensors.forEach((name, values) -> {
            if (isStoredInBlocks(name)) {
                Blocks.round(values);
            }
        });
        return this;
    }

    private static boolean isStoredInBlocks(String name) {
        return name.endsWith(".weight") && !name.endsWith("norm.weight") && !name.contains("down_proj");
    }

    public Path writeFolder(Path directory) throws IOException {
        return writeFolder(directory, ElementType.F32);
    }

    /// As one file of single floats, or as two files of a smaller type with an index.
    public Path writeFolder(Path directory, ElementType elements) throws IOException {
        writeConfig(directory);
        Map<String, float[]> all = fused ? fusedTensors() : tensors;
        if (elements == ElementType.F32) {
            SafetensorsWriter.write(directory.resolve("model.safetensors"), all, this::shape, elements);
            return directory;
        }
        JsonObject map = new JsonObject();
        List<Map<String, float[]>> shards = List.of(new TreeMap<>(), new TreeMap<>());
        all.forEach((name, values) -> {
            int shard = name.contains("layers.1") ? 1 : 0;
            shards.get(shard).put(name, values);
            map.addProperty(name, "shard" + shard + ".safetensors");
        });
        for (int shard = 0; shard < shards.size(); shard++) {
            SafetensorsWriter.write(directory.resolve("shard" + shard + ".safetensors"), shards.get(shard), this::shape,
                    elements);
        }
        JsonObject index = new JsonObject();
        index.add("weight_map", map);
        Files.writeString(directory.resolve("model.safetensors.index.json"), new Gson().toJson(index));
        return directory;
    }

    /// As the language model of a larger one, which has an image tower.
    public Path writeBesideImageTower(Path directory, String outerType) throws IOException {
        writeConfig(directory);
        JsonObject outer = new JsonObject();
        outer.addProperty("model_type", outerType);
        outer.add("text_config", config);
        Files.writeString(directory.resolve("config.json"), new Gson().toJson(outer));
        Map<String, float[]> all = new TreeMap<>();
        tensors.forEach((name, values) -> all.put("language_model." + name, values));
        all.put("vision_tower.vision_model.post_layernorm.weight", new float[FamilyModel.HIDDEN]);
        SafetensorsWriter.write(directory.resolve("model.safetensors"), all, this::shape, ElementType.F32);
        return directory;
    }

    private void writeConfig(Path directory) throws IOException {
        Files.createDirectories(directory);
        config.addProperty("model_type", type);
        config.addProperty("vocab_size", VOCABULARY);
        config.addProperty("hidden_size", HIDDEN);
        config.addProperty("intermediate_size", INTERMEDIATE);
        config.addProperty("num_hidden_layers", layers);
        config.addProperty("num_attention_heads", HEADS);
        config.addProperty("num_key_value_heads", KEY_HEADS);
        config.addProperty("head_dim", headDim);
        config.addProperty("rms_norm_eps", EPSILON);
        config.addProperty("tie_word_embeddings", tied);
        if (!config.has("max_position_embeddings")) {
            config.addProperty("max_position_embeddings", 64);
        }
        Files.writeString(directory.resolve("config.json"), new Gson().toJson(config));
    }

    private Map<String, float[]> fusedTensors() {
        Map<String, float[]> all = new TreeMap<>(tensors);
        for (int layer = 0; layer < layers; layer++) {
            String block = "model.layers." + layer + ".";
            all.put(block + "self_attn.qkv_proj.weight", joined(all.remove(block + "self_attn.q_proj.weight"),
                    all.remove(block + "self_attn.k_proj.weight"), all.remove(block + "self_attn.v_proj.weight")));
            all.put(block + "mlp.gate_up_proj.weight",
                    joined(all.remove(block + "mlp.gate_proj.weight"), all.remove(block + "mlp.up_proj.weight")));
        }
        return all;
    }

    private static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int start = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, start, part.length);
            start += part.length;
        }
        return all;
    }

    public Path writeGguf(Path file) throws IOException {
        return gguf().write(file);
    }

    public GgufWriter gguf() {
        return gguf(false);
    }

    /// @param blocks whether matrices are stored in blocks of type Q8_0
    public GgufWriter gguf(boolean blocks) {
        GgufWriter writer = new GgufWriter().put("general.architecture", architecture).vocabulary();
        String prefix = architecture + ".";
        writer.put(prefix + "block_count", layers).put(prefix + "context_length", 64)
                .put(prefix + "embedding_length", HIDDEN).put(prefix + "feed_forward_length", INTERMEDIATE)
                .put(prefix + "attention.head_count", HEADS).put(prefix + "attention.head_count_kv", KEY_HEADS)
                .put(prefix + "attention.key_length", headDim).put(prefix + "attention.value_length", headDim)
                .put(prefix + "attention.layer_norm_rms_epsilon", (float) EPSILON)
                .put(prefix + "rope.freq_base", (float) theta);
        metadata.forEach(writer::put);
        (fused ? fusedTensors() : tensors).forEach((name, values) -> {
            float[] stored = values.clone();
            if (name.endsWith("norm.weight")) {
                for (int i = 0; i < stored.length; i++) {
                    stored[i] += (float) normOffset;
                }
            }
            List<Integer> shape = shape(name, values);
            if (interleaved && (name.contains("q_proj") || name.contains("k_proj"))) {
                stored = GgufWriter.interleaved(stored, shape.size() == 1 ? 1 : shape.getLast(), headDim);
            }
            boolean inBlocks = blocks && isStoredInBlocks(name);
            writer.tensor(theirs(name), inBlocks ? Blocks.TYPE : 0, shape,
                    inBlocks ? Blocks.bytes(stored) : GgufWriter.bytes(stored));
        });
        divisorTensors.forEach((name, values) -> writer.tensor(name, 0, List.of(values.length),
                GgufWriter.bytes(values)));
        return writer;
    }

    private String theirs(String name) {
        return name.replace("model.embed_tokens", "token_embd").replace("model.norm", "output_norm")
                .replace("lm_head", "output").replace("model.layers.", "blk.")
                .replace("self_attn.q_norm", "attn_q_norm")
                .replace("self_attn.k_norm", "attn_k_norm").replace("self_attn.qkv_proj", "attn_qkv")
                .replace("self_attn.q_proj", "attn_q").replace("self_attn.k_proj", "attn_k")
                .replace("self_attn.v_proj", "attn_v").replace("self_attn.o_proj", "attn_output")
                .replace("mlp.gate_up_proj", "ffn_up").replace("mlp.gate_proj", "ffn_gate")
                .replace("mlp.up_proj", "ffn_up").replace("mlp.down_proj", "ffn_down")
                .replace("input_layernorm", "attn_norm").replace("pre_feedforward_layernorm", "ffn_norm")
                .replace("post_feedforward_layernorm", "post_ffw_norm").replace("post_attention_layernorm",
                        norms == NormPlaces.PRE ? "ffn_norm" : "post_attention_norm");
    }
}
