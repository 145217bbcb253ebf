package org.lectern.inference.checkpoint.gguf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// Writes GGUF files for tests.
public final class GgufWriter {
    private static final int ALIGNMENT = 32;
    private static final int F32 = 0;

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Map<String, Stored> tensors = new LinkedHashMap<>();

    /// @param type its number in GGUF files
    /// @param shape slowest axis first
    /// @param length bytes of the content
    private record Stored(int type, List<Integer> shape, long length, Content content) {}

    /// Writes what is in a tensor.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// A Llama model of single floats with a vocabulary of few words.
    public static GgufWriter of(Checkpoint checkpoint) throws CheckpointException {
        Decoder decoder = checkpoint.config().decoder();
        GgufWriter writer = new GgufWriter().put("general.architecture", "llama").put("general.name", "Tiny")
                .put("llama.block_count", decoder.layers()).put("llama.context_length", decoder.maxPositions())
                .put("llama.embedding_length", decoder.hidden())
                .put("llama.feed_forward_length", decoder.intermediate())
                .put("llama.attention.head_count", decoder.heads())
                .put("llama.attention.head_count_kv", decoder.kvHeads())
                .put("llama.attention.layer_norm_rms_epsilon", decoder.normEpsilon())
                .put("llama.rope.freq_base", (float) decoder.positions().global().theta()).vocabulary();
        int hidden = decoder.hidden();
        int intermediate = decoder.intermediate();
        writer.floats("token_embd.weight",
                checkpoint.tensor("model.embed_tokens.weight", decoder.vocabulary(), hidden));
        writer.floats("output_norm.weight", checkpoint.tensor("model.norm.weight", hidden));
        for (int layer = 0; layer < decoder.layers(); layer++) {
            String from = "model.layers." + layer + ".";
            String to = "blk." + layer + ".";
            writer.floats(to + "attn_norm.weight", checkpoint.tensor(from + "input_layernorm.weight", hidden));
            writer.floats(to + "ffn_norm.weight", checkpoint.tensor(from + "post_attention_layernorm.weight", hidden));
            writer.interleaved(to + "attn_q.weight",
                    checkpoint.tensor(from + "self_attn.q_proj.weight", decoder.queryWidth(), hidden),
                    decoder.headDim());
            writer.interleaved(to + "attn_k.weight",
                    checkpoint.tensor(from + "self_attn.k_proj.weight", decoder.keyWidth(), hidden),
                    decoder.headDim());
            writer.floats(to + "attn_v.weight",
                    checkpoint.tensor(from + "self_attn.v_proj.weight", decoder.keyWidth(), hidden));
            writer.floats(to + "attn_output.weight",
                    checkpoint.tensor(from + "self_attn.o_proj.weight", hidden, decoder.queryWidth()));
            writer.floats(to + "ffn_gate.weight",
                    checkpoint.tensor(from + "mlp.gate_proj.weight", intermediate, hidden));
            writer.floats(to + "ffn_up.weight", checkpoint.tensor(from + "mlp.up_proj.weight", intermediate, hidden));
            writer.floats(to + "ffn_down.weight",
                    checkpoint.tensor(from + "mlp.down_proj.weight", hidden, intermediate));
        }
        return writer;
    }

    /// A vocabulary of four tokens.
    public GgufWriter vocabulary() {
        return put("tokenizer.ggml.model", "gpt2").put("tokenizer.ggml.pre", "smollm")
                .put("tokenizer.ggml.tokens", List.of("<|im_end|>", "a", "b", "ab"))
                .put("tokenizer.ggml.token_type", new int[]{3, 1, 1, 1})
                .put("tokenizer.ggml.merges", List.of("a b")).put("tokenizer.ggml.eos_token_id", 0);
    }

    /// @param value int (as unsigned), float, boolean, text, list of texts, int[] or float[]
    public GgufWriter put(String key, Object value) {
        metadata.put(key, value);
        return this;
    }

    public GgufWriter without(String key) {
        metadata.remove(key);
        tensors.remove(key);
        return this;
    }

    /// @param type its number in GGUF files
    /// @param shape slowest axis first
    public GgufWriter tensor(String name, int type, List<Integer> shape, byte... bytes) {
        return tensor(name, type, shape, bytes.length, out -> out.write(bytes));
    }

    /// A tensor that is written when the file is, and not held before.
    ///
    /// @param length bytes of the content
    public GgufWriter tensor(String name, int type, List<Integer> shape, long length, Content content) {
        tensors.put(name, new Stored(type, shape, length, content));
        return this;
    }

    /// Rows i and i + headDim / 2 of each head side by side, as llama.cpp's converter has them for some families.
    public static float[] interleaved(float[] rows, int columns, int headDim) {
        float[] moved = new float[rows.length];
        for (int head = 0; head < rows.length / columns / headDim; head++) {
            for (int i = 0; i < headDim / 2; i++) {
                for (int half = 0; half < 2; half++) {
                    System.arraycopy(rows, (head * headDim + half * headDim / 2 + i) * columns, moved,
                            (head * headDim + 2 * i + half) * columns, columns);
                }
            }
        }
        return moved;
    }

    private void floats(String name, Tensor tensor) {
        tensor(name, F32, tensor.shape(), bytes(tensor.toFloats()));
    }

    private void interleaved(String name, Tensor tensor, int headDim) {
        tensor(name, F32, tensor.shape(), bytes(interleaved(tensor.toFloats(), tensor.columns(), headDim)));
    }

    /// Little-endian single floats.
    public static byte[] bytes(float... floats) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * floats.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(floats);
        return bytes.array();
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out);
        }
        return file;
    }

    /// The header with as much room behind it as the tensors take, with nothing written there.
    public Path writeHeader(Path file) throws IOException {
        long length = 0;
        for (Stored tensor : tensors.values()) {
            length = Math.ceilDiv(length, (long) ALIGNMENT) * ALIGNMENT + tensor.length();
        }
        byte[] header = header();
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header);
            out.setLength(Math.ceilDiv(header.length, (long) ALIGNMENT) * ALIGNMENT + length);
        }
        return file;
    }

    /// The tensors in several files, the metadata in the first.
    public List<Path> writeParts(Path directory, String name, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            GgufWriter writer = new GgufWriter();
            if (part == 0) {
                writer.metadata.putAll(metadata);
            }
            writer.put("split.no", part).put("split.count", count);
            int number = 0;
            for (Map.Entry<String, Stored> tensor : tensors.entrySet()) {
                if (number++ % count == part) {
                    writer.tensors.put(tensor.getKey(), tensor.getValue());
                }
            }
            files.add(writer.write(directory.resolve("%s-%05d-of-%05d.gguf".formatted(name, part + 1, count))));
        }
        return files;
    }

    /// Bytes behind the header.
    public int dataBytes() throws IOException {
        return bytes().length - header().length;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        byte[] header = header();
        out.write(header);
        long written = header.length;
        for (Stored tensor : tensors.values()) {
            int padding = (int) (Math.ceilDiv(written, (long) ALIGNMENT) * ALIGNMENT - written);
            out.write(new byte[padding]);
            tensor.content().to(out);
            written += padding + tensor.length();
        }
    }

    /// Everything before the tensors.
    byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        integer(out, 3);
        number(out, tensors.size());
        number(out, metadata.size());
        metadata.forEach((key, value) -> {
            text(out, key);
            value(out, value);
        });
        long offset = 0;
        for (Map.Entry<String, Stored> tensor : tensors.entrySet()) {
            Stored stored = tensor.getValue();
            text(out, tensor.getKey());
            integer(out, stored.shape().size());
            new ArrayList<>(stored.shape()).reversed().forEach(size -> number(out, size));
            integer(out, stored.type());
            number(out, offset);
            offset = Math.ceilDiv(offset + stored.length(), (long) ALIGNMENT) * ALIGNMENT;
        }
        return out.toByteArray();
    }

    private static void value(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Integer integer -> {
                integer(out, 4);
                integer(out, integer);
            }
            case Float number -> {
                integer(out, 6);
                out.writeBytes(bytes(number));
            }
            case Boolean flag -> {
                integer(out, 7);
                out.write(flag ? 1 : 0);
            }
            case String text -> {
                integer(out, 8);
                text(out, text);
            }
            case int[] integers -> {
                array(out, 5, integers.length);
                for (int integer : integers) {
                    integer(out, integer);
                }
            }
            case float[] numbers -> {
                array(out, 6, numbers.length);
                out.writeBytes(bytes(numbers));
            }
            case List<?> texts -> {
                array(out, 8, texts.size());
                texts.forEach(text -> text(out, (String) text));
            }
            default -> throw new IllegalArgumentException(value + " is no metadata");
        }
    }

    private static void array(ByteArrayOutputStream out, int type, int count) {
        integer(out, 9);
        integer(out, type);
        number(out, count);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    private static void number(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }
}
