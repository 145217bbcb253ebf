package org.lectern.inference.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.inference.checkpoint.gguf.GgufWriter;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// Writes a family's model as a Hugging Face folder and as a GGUF file.
public record FamilyFiles(FamilyModel model) {
    private List<Integer> shape(String name, float[] values) {
        if (name.endsWith("norm.weight") || name.endsWith(".bias")) {
            return List.of(values.length);
        }
        int in = name.contains("down_proj")
                ? FamilyModel.INTERMEDIATE
                : name.contains("o_proj") ? FamilyModel.HEADS * model.headDim : FamilyModel.HIDDEN;
        return List.of(values.length / in, in);
    }

    public Path writeFolder(Path directory) throws IOException {
        return writeFolder(directory, ElementType.F32);
    }

    /// As one file of single floats, or as two files of a smaller type with an index.
    public Path writeFolder(Path directory, ElementType elements) throws IOException {
        writeConfig(directory);
        Map<String, float[]> all = model.fused ? fusedTensors() : model.tensors;
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
        outer.add("text_config", model.config);
        Files.writeString(directory.resolve("config.json"), new Gson().toJson(outer));
        Map<String, float[]> all = new TreeMap<>();
        model.tensors.forEach((name, values) -> all.put("language_model." + name, values));
        all.put("vision_tower.vision_model.post_layernorm.weight", new float[FamilyModel.HIDDEN]);
        SafetensorsWriter.write(directory.resolve("model.safetensors"), all, this::shape, ElementType.F32);
        return directory;
    }

    private void writeConfig(Path directory) throws IOException {
        Files.createDirectories(directory);
        model.config.addProperty("model_type", model.type);
        model.config.addProperty("vocab_size", FamilyModel.VOCABULARY);
        model.config.addProperty("hidden_size", FamilyModel.HIDDEN);
        model.config.addProperty("intermediate_size", FamilyModel.INTERMEDIATE);
        model.config.addProperty("num_hidden_layers", model.layers);
        model.config.addProperty("num_attention_heads", FamilyModel.HEADS);
        model.config.addProperty("num_key_value_heads", FamilyModel.KEY_HEADS);
        model.config.addProperty("head_dim", model.headDim);
        model.config.addProperty("rms_norm_eps", FamilyModel.EPSILON);
        model.config.addProperty("tie_word_embeddings", model.tied);
        if (!model.config.has("max_position_embeddings")) {
            model.config.addProperty("max_position_embeddings", 64);
        }
        Files.writeString(directory.resolve("config.json"), new Gson().toJson(model.config));
    }

    private Map<String, float[]> fusedTensors() {
        Map<String, float[]> all = new TreeMap<>(model.tensors);
        for (int layer = 0; layer < model.layers; layer++) {
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
        GgufWriter writer = new GgufWriter().put("general.architecture", model.architecture).vocabulary();
        String prefix = model.architecture + ".";
        writer.put(prefix + "block_count", model.layers).put(prefix + "context_length", 64)
                .put(prefix + "embedding_length", FamilyModel.HIDDEN)
                .put(prefix + "feed_forward_length", FamilyModel.INTERMEDIATE)
                .put(prefix + "attention.head_count", FamilyModel.HEADS)
                .put(prefix + "attention.head_count_kv", FamilyModel.KEY_HEADS)
                .put(prefix + "attention.key_length", model.headDim)
                .put(prefix + "attention.value_length", model.headDim)
                .put(prefix + "attention.layer_norm_rms_epsilon", (float) FamilyModel.EPSILON)
                .put(prefix + "rope.freq_base", (float) model.theta);
        model.metadata.forEach(writer::put);
        (model.fused ? fusedTensors() : model.tensors).forEach((name, values) -> {
            float[] stored = values.clone();
            if (name.endsWith("norm.weight")) {
                for (int i = 0; i < stored.length; i++) {
                    stored[i] += (float) model.normOffset;
                }
            }
            List<Integer> shape = shape(name, values);
            if (model.interleaved && (name.contains("q_proj") || name.contains("k_proj"))) {
                stored = GgufWriter.interleaved(stored, shape.size() == 1 ? 1 : shape.getLast(), model.headDim);
            }
            boolean inBlocks = blocks && FamilyModel.isStoredInBlocks(name);
            writer.tensor(theirs(name), inBlocks ? Blocks.TYPE : 0, shape,
                    inBlocks ? Blocks.bytes(stored) : GgufWriter.bytes(stored));
        });
        model.divisorTensors.forEach((name, values) -> writer.tensor(name, 0, List.of(values.length),
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
                        model.norms == FamilyModel.NormPlaces.PRE ? "ffn_norm" : "post_attention_norm");
    }
}
