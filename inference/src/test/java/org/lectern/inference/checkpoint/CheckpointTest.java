package org.lectern.inference.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.export.ModelExporter;

class CheckpointTest {
    private static final String TENSOR = "model.layers.1.self_attn.beacon_k_proj.weight";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"F32", "F16", "BF16", "I8"})
    void readsEveryElementType(ElementType type) throws Exception {
        float[] expected = read(new RandomCheckpoint(64, 32, 2, 4, 2, true, ElementType.F32, 1).write(directory));
        Path other = new RandomCheckpoint(64, 32, 2, 4, 2, true, type, 1).write(directory.resolve("other"));
        float[] values = type == ElementType.BF16 ? rounded(expected) : expected;
        assertArrayEquals(values, read(other), type == ElementType.F16 ? 1e-2f : 0);
    }

    @Test
    void readsShardedWeights() throws Exception {
        float[] expected = read(RandomCheckpoint.small().write(directory));
        assertArrayEquals(expected, read(RandomCheckpoint.small().writeSharded(directory.resolve("sharded"))));
    }

    @Test
    void readsTheConfiguration() throws Exception {
        RandomCheckpoint.small().write(directory);
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            ModelConfig config = checkpoint.config();
            assertEquals(8, config.decoder().headDim());
            assertEquals(Set.of(2), config.endTokens());
            assertEquals(Set.of(Projection.QUERY, Projection.KEY, Projection.VALUE, Projection.OUTPUT),
                    config.decoder().candidateProjections());
            assertEquals(128, config.lectern().chunkLength());
        }
    }

    @Test
    void answersEndWhereEitherFileSaysIt() throws Exception {
        configure("\"bos_token_id\": null, \"eos_token_id\": 2");
        Files.writeString(directory.resolve("generation_config.json"), "{\"eos_token_id\": [3, 4]}");
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            assertEquals(Set.of(2, 3, 4), checkpoint.config().endTokens());
            assertTrue(checkpoint.config().bosToken().isEmpty());
        }
    }

    @Test
    void readsTheLecternObject() throws Exception {
        configure(
                """
                        "lectern": {"prompt_template": "<q>{question}<a>", "chunk_length": 100, "attribution_heads": [[1, 3]],
                        "chunk_prefix": "{title}: "}""");
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            LecternConfig lectern = checkpoint.config().lectern();
            assertEquals("<q>{question}<a>", lectern.promptTemplate());
            assertEquals(100, lectern.chunkLength());
            assertEquals(new LecternConfig.Head(1, 3), lectern.attributionHeads().getFirst());
            assertEquals("{title}: ", lectern.chunkPrefix().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"model_type\": \"gpt2\" | gpt2", "\"model_type\": \"mixtral\" | experts",
            "\"model_type\": \"mamba2\" | state-space", "\"model_type\": \"qwen2_vl\" | pictures",
            "\"model_type\": \"llava\", \"text_config\": {} | pictures", "\"model_type\": \"bert\" | does not write",
            "\"num_local_experts\": 8 | experts", "\"quantization_config\": {\"quant_method\": \"gptq\"} | gptq",
            "\"logits_scaling\": 8 | logits_scaling", "\"rope_scaling\": {\"type\": \"yarn\", \"factor\": 0.5} | turns",
            "\"rope_scaling\": {\"type\": \"longrope\", \"short_factor\": [1, 2]} | numbers",
            "\"attention_bias\": true | biases",
            "\"hidden_act\": \"gelu\" | gelu", "\"rope_scaling\": {\"rope_type\": \"ntk\"} | ntk",
            "\"num_key_value_heads\": 3 | do not fit", "\"num_hidden_layers\": \"two\" | num_hidden_layers",
            "\"beacon_param\": [\"x\"] | projection x", "\"quantization_config\": {} | quantised",
            "\"lectern\": {\"prompt_template\": \"hello\"} | {question}",
            "\"lectern\": {\"salience_heads\": [[9, 0]]} | salience_heads",
            "\"lectern\": {\"salience_heads\": [1]} | salience_heads", "\"eos_token_id\": \"end\" | eos_token_id",
            "\"lectern\": {\"chunk_length\": 0} | chunk_length", "\"lectern\": {\"chunk_length\": -5} | chunk_length",
            "\"lectern\": {\"chunk_length\": 500} | positions", "\"lectern\": {\"max_suffix\": 0} | max_suffix",
            "\"lectern\": 5 | lectern", "\"max_position_embeddings\": 0 | max_position_embeddings",
            "\"max_position_embeddings\": -1 | max_position_embeddings", "\"rms_norm_eps\": -1e-6 | epsilon",
            "\"rms_norm_eps\": 0 | epsilon", "\"rms_norm_eps\": 1e999 | rms_norm_eps",
            "\"rms_norm_eps\": \"1e-6\" | rms_norm_eps", "\"rms_norm_eps\": [] | rms_norm_eps",
            "\"rope_theta\": -1 | rotary", "\"head_dim\": 0 | head_dim", "\"hidden_size\": 32.5 | hidden_size",
            "\"hidden_size\": 4294967328 | hidden_size", "\"hidden_size\": \"32\" | hidden_size",
            "\"num_hidden_layers\": 1e9 | layers", "\"vocab_size\": -1 | vocab_size",
            "\"tie_word_embeddings\": \"yes\" | tie_word_embeddings", "\"bos_token_id\": 64000 | bos_token_id",
            "\"num_key_value_heads\": 0 | num_key_value_heads",
            "\"rope_scaling\": {\"rope_type\": \"llama3\", \"factor\": 0} | rotary",
            "\"rope_scaling\": {\"rope_type\": \"llama3\", \"original_max_position_embeddings\": 0} | original"})
    void refusesWhatItCannotRun(String field, String reason) throws Exception {
        configure(field);
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains("config.json"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4, 8192", "8192, 4", "\"a\", 8192", "0", "", "0, 8192, 1", "0.5, 8192.5", "1e30, 2e30",
            "9223372036854775807, -9223372036854775808"})
    void offsetsThatCannotBeAreRefused(String offsets) throws Exception {
        refuses("\"data_offsets\":[" + offsets + "]", "\"shape\":[64,32]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[64,-32]", "[-64,-32]", "[0,32]", "64", "[[64],32]", "[64.5,32]", "null", "{}",
            "[2147483647,2147483647,2147483647]", "[65536,65536,65536,65536]"})
    void shapesThatCannotBeAreRefused(String shape) throws Exception {
        refuses("\"data_offsets\":[0,8192]", "\"shape\":" + shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "null", "{\"a\": 5}", "{\"a\": []}", "{\"a\": null}",
            "{\"a\": {\"dtype\": [], \"shape\": [1], \"data_offsets\": [0, 4]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [1]}}", ""})
    void headersOfOtherFormsAreRefused(String header) throws Exception {
        RandomCheckpoint.small().write(directory);
        write(header);
        refuses();
    }

    private void refuses(String offsets, String shape) throws Exception {
        RandomCheckpoint.small().write(directory);
        write("{\"a\":{\"dtype\":\"F32\"," + offsets + "," + shape + "}}");
        refuses();
    }

    private void write(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Files.write(directory.resolve("model.safetensors"), ByteBuffer.allocate(8 + text.length + 8192)
                .order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text).array());
    }

    private void refuses() {
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains("model.safetensors"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void weightsThatAreNoNumbersAreRefused(float weight) throws Exception {
        Path file = RandomCheckpoint.small().write(directory).resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = bytes.length - 4; place > bytes.length - 4000; place -= 4) {
            buffer.putFloat(place, weight);
        }
        Files.write(file, bytes);
        CheckpointException refusal = assertThrows(CheckpointException.class, this::readAll);
        assertTrue(refusal.getMessage().contains("no numbers"), refusal.getMessage());
    }

    private void readAll() throws CheckpointException, IOException {
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            ModelExporter.export(checkpoint, WeightFormat.FP32, Files.createDirectory(directory.resolve("exported")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 100, 4000, 20000})
    void namesTheFileThatIsCutShort(int bytes) throws Exception {
        RandomCheckpoint.small().write(directory);
        Path file = directory.resolve("model.safetensors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains("model.safetensors"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors"})
    void namesTheFileThatIsMissing(String name) throws Exception {
        RandomCheckpoint.small().write(directory);
        Files.delete(directory.resolve(name));
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors"})
    void namesTheFileThatIsGarbage(String name) throws Exception {
        RandomCheckpoint.small().write(directory);
        Files.writeString(directory.resolve(name), "\u0010\0\0\0\0\0\0\0{\"a\": {\"dtype\": nothing at all");
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
    }

    @Test
    void namesTheTensorThatIsMissingOrMisshapen() throws Exception {
        RandomCheckpoint.small().write(directory);
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            assertThrows(CheckpointException.class, () -> checkpoint.tensor("lm_head.weight", 64, 32));
            assertThrows(CheckpointException.class, () -> checkpoint.tensor(TENSOR, 32, 16));
        }
    }

    @Test
    void integersNeedAScalePerRow() throws Exception {
        Path file = new RandomCheckpoint(64, 32, 2, 4, 2, true, ElementType.I8, 1).write(directory)
                .resolve("model.safetensors");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace(TENSOR + ".scale", TENSOR + ".scalp"), StandardCharsets.ISO_8859_1);
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> SafetensorsCheckpoint.open(directory));
        assertTrue(refusal.getMessage().contains(TENSOR + ".scale"), refusal.getMessage());
    }

    private void configure(String field) throws IOException {
        RandomCheckpoint.small().write(directory);
        Path config = directory.resolve("config.json");
        JsonObject json = JsonParser.parseString(Files.readString(config)).getAsJsonObject();
        JsonObject changed = JsonParser.parseString("{" + field + "}").getAsJsonObject();
        changed.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        Files.writeString(config, json.toString());
    }

    private static float[] read(Path directory) throws CheckpointException {
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(directory)) {
            return checkpoint.tensor(TENSOR, 16, 32).toFloats();
        }
    }

    private static float[] rounded(float[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Float.intBitsToFloat(Float.floatToIntBits(values[i]) & 0xFFFF0000);
        }
        return rounded;
    }
}
