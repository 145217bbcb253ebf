package org.lectern.inference.engine.account;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.gguf.GgufWriter;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.disk.Digests;

/// The sizes of models that many people have; their weights are random here.
enum KnownShape {
    LLAMA_3_2_1B("llama", ElementType.Q4_0, 16, 2048, 8192, 32, 8, 64, 128256),
    QWEN_2_5_500M("qwen2", ElementType.Q8_0, 24, 896, 4864, 14, 2, 64, 151936),
    QWEN_3_600M("qwen3", ElementType.Q4_0, 28, 1024, 3072, 16, 8, 128, 151936),
    GEMMA_3_1B("gemma3", ElementType.Q4_0, 26, 1152, 6912, 4, 1, 256, 262144);

    private static final String BASE = "random.gguf";
    private static final int PIECE = 1 << 14; // blocks that are written again and again
    private static final List<String> MERGES = List.of("t h", "th e", "Ġ the", "Ġ a", "t o", "w e", "we r", "to wer",
            "Ġ tower", "l a", "m p", "la mp", "Ġ lamp");

    private final String architecture;
    private final ElementType type;
    final int layers;
    private final int hidden;
    private final int intermediate;
    private final int heads;
    private final int keyHeads;
    private final int headDim;
    private final int vocabulary;

    KnownShape(String architecture, ElementType type, int layers, int hidden, int intermediate, int heads,
            int keyHeads, int headDim, int vocabulary) {
        this.architecture = architecture;
        this.type = type;
        this.layers = layers;
        this.hidden = hidden;
        this.intermediate = intermediate;
        this.heads = heads;
        this.keyHeads = keyHeads;
        this.headDim = headDim;
        this.vocabulary = vocabulary;
    }

    /// Writes a model folder with random weights.
    ///
    /// @param kept layers
    Path write(Path folder, int kept) throws IOException {
        model(kept).write(base(folder));
        return folder;
    }

    /// Writes what is read before a model is loaded.
    Path writeHeader(Path folder, int kept) throws IOException {
        model(kept).writeHeader(base(folder));
        return folder;
    }

    private static Path base(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("base")).resolve(BASE);
    }

    private GgufWriter model(int kept) {
        GgufWriter writer = new GgufWriter().put("general.architecture", architecture);
        put(writer, "block_count", kept).put(architecture + ".context_length", 32768);
        put(writer, "embedding_length", hidden).put(architecture + ".feed_forward_length", intermediate);
        put(writer, "attention.head_count", heads).put(architecture + ".attention.head_count_kv", keyHeads);
        put(writer, "attention.key_length", headDim).put(architecture + ".attention.value_length", headDim);
        put(writer, "attention.layer_norm_rms_epsilon", 1e-5f).put(architecture + ".rope.freq_base", 1e4f);
        if (isGemma()) {
            put(writer, "attention.sliding_window", 512);
        }
        words(writer);
        blocks(writer, "token_embd", ElementType.Q8_0, vocabulary, hidden);
        vector(writer, "output_norm.weight", hidden);
        for (int layer = 0; layer < kept; layer++) {
            layer(writer, "blk." + layer + ".");
        }
        return writer;
    }

    private GgufWriter put(GgufWriter writer, String key, Object value) {
        return writer.put(architecture + "." + key, value);
    }

    private boolean isGemma() {
        return architecture.equals("gemma3");
    }

    private void layer(GgufWriter writer, String block) {
        for (String norm : isGemma()
                ? List.of("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm")
                : List.of("attn_norm", "ffn_norm")) {
            vector(writer, block + norm + ".weight", hidden);
        }
        if (isGemma() || architecture.equals("qwen3")) {
            vector(writer, block + "attn_q_norm.weight", headDim);
            vector(writer, block + "attn_k_norm.weight", headDim);
        }
        if (architecture.equals("qwen2")) {
            vector(writer, block + "attn_q.bias", heads * headDim);
            vector(writer, block + "attn_k.bias", keyHeads * headDim);
            vector(writer, block + "attn_v.bias", keyHeads * headDim);
        }
        blocks(writer, block + "attn_q", type, heads * headDim, hidden);
        blocks(writer, block + "attn_k", type, keyHeads * headDim, hidden);
        blocks(writer, block + "attn_v", type, keyHeads * headDim, hidden);
        blocks(writer, block + "attn_output", type, hidden, heads * headDim);
        blocks(writer, block + "ffn_gate", type, intermediate, hidden);
        blocks(writer, block + "ffn_up", type, intermediate, hidden);
        blocks(writer, block + "ffn_down", type, hidden, intermediate);
    }

    private static void vector(GgufWriter writer, String name, int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        writer.tensor(name, 0, List.of(size), GgufWriter.bytes(ones));
    }

    private static void blocks(GgufWriter writer, String name, ElementType type, int rows, int columns) {
        long length = rows * type.bytes(columns);
        writer.tensor(name + ".weight", type == ElementType.Q8_0 ? 8 : 2, List.of(rows, columns), length, out -> {
            byte[] piece = piece(type, columns);
            for (long left = length; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        });
    }

    // scales that keep activations as they are, about
    private static byte[] piece(ElementType type, int columns) {
        byte[] piece = new byte[PIECE * type.blockBytes()];
        new Random(1).nextBytes(piece);
        short scale = Float.floatToFloat16((float) (1 / Math.sqrt(columns) / (type == ElementType.Q8_0 ? 64 : 4)));
        ByteBuffer blocks = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
        for (int block = 0; block < piece.length; block += type.blockBytes()) {
            blocks.putShort(block, scale);
        }
        return piece;
    }

    // every byte and a few words, so that texts have about as many tokens as with a real vocabulary
    private static void words(GgufWriter writer) {
        List<String> tokens = new ArrayList<>();
        for (int character = 33; tokens.size() < 256; character++) {
            if (character < 127 || character > 160 && character != 173) {
                tokens.add(Character.toString(character));
            }
        }
        MERGES.forEach(merge -> tokens.add(merge.replace(" ", "")));
        tokens.add("<|im_end|>");
        int[] types = new int[tokens.size()];
        Arrays.fill(types, 1);
        types[types.length - 1] = 3;
        writer.put("tokenizer.ggml.model", "gpt2").put("tokenizer.ggml.pre", "gpt-2")
                .put("tokenizer.ggml.tokens", tokens).put("tokenizer.ggml.token_type", types)
                .put("tokenizer.ggml.merges", MERGES).put("tokenizer.ggml.eos_token_id", tokens.size() - 1);
    }

    /// Writes an adapter for candidates beside the base, without which it answers nothing.
    static void writeCandidates(Path folder, Decoder base) throws IOException {
        JsonObject description = new JsonObject();
        description.addProperty("kind", "candidate");
        description.addProperty("rank", 1);
        description.addProperty("scale", 1.0);
        description.add("targets", new Gson().toJsonTree(List.of(Projection.KEY.label())));
        description.addProperty("base_sha256", Digests.of(folder.resolve("base").resolve(BASE)));
        JsonObject prompt = new JsonObject();
        prompt.addProperty("passage", "");
        prompt.addProperty("question", "{question}?");
        description.add("prompt", prompt);
        Files.writeString(folder.resolve("candidates.json"), new Gson().toJson(description));
        JsonObject header = new JsonObject();
        int bytes = 0;
        for (int layer = 0; layer < base.layers(); layer++) {
            bytes = entry(header, "layers." + layer + ".k.a", List.of(1, base.hidden()), bytes);
            bytes = entry(header, "layers." + layer + ".k.b", List.of(base.keyWidth(), 1), bytes);
        }
        byte[] json = new Gson().toJson(header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + json.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(folder.resolve("candidates.safetensors"), file.putLong(json.length).put(json).array());
    }

    private static int entry(JsonObject header, String name, List<Integer> shape, int start) {
        int end = start + Float.BYTES * shape.getFirst() * shape.getLast();
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F32");
        entry.add("shape", new Gson().toJsonTree(shape));
        entry.add("data_offsets", new Gson().toJsonTree(List.of(start, end)));
        header.add(name, entry);
        return end;
    }
}
