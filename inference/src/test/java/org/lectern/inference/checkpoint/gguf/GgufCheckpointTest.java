package org.lectern.inference.checkpoint.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Form;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.checkpoint.Scales;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

class GgufCheckpointTest {
    private static final String BASE = "model/base/SmolLM2-135M-Instruct.Q4_1.gguf";

    @TempDir
    private Path directory;
    private SafetensorsCheckpoint original;
    private GgufWriter writer;

    @BeforeEach
    void makeModel() throws Exception {
        Path folder = new RandomCheckpoint(16, 32, 2, 4, 2, true, ElementType.F32, 1).write(directory.resolve("hf"));
        original = SafetensorsCheckpoint.open(folder);
        writer = GgufWriter.of(original);
    }

    @AfterEach
    void close() {
        original.close();
    }

    @Test
    void holdsTheSameTensorsAsTheFolderThatItWasMadeOf() throws Exception {
        try (Checkpoint checkpoint = open()) {
            Decoder decoder = checkpoint.config().decoder();
            assertEquals(original.config().decoder().positions(), decoder.positions());
            for (int layer = 0; layer < decoder.layers(); layer++) {
                assertSame(checkpoint, Projection.QUERY.baseTensor(layer), decoder.queryWidth(), decoder.hidden());
                assertSame(checkpoint, Projection.KEY.baseTensor(layer), decoder.keyWidth(), decoder.hidden());
                assertSame(checkpoint, Projection.VALUE.baseTensor(layer), decoder.keyWidth(), decoder.hidden());
                assertSame(checkpoint, Projection.OUTPUT.baseTensor(layer), decoder.hidden(), decoder.queryWidth());
                assertSame(checkpoint, Projection.DOWN.baseTensor(layer), decoder.hidden(), decoder.intermediate());
                assertSame(checkpoint, "model.layers." + layer + ".input_layernorm.weight", decoder.hidden());
            }
            assertSame(checkpoint, "model.embed_tokens.weight", decoder.vocabulary(), decoder.hidden());
        }
    }

    private void assertSame(Checkpoint checkpoint, String name, Integer... shape) throws CheckpointException {
        assertArrayEquals(original.tensor(name, shape).toFloats(), checkpoint.tensor(name, shape).toFloats(), name);
    }

    @Test
    void readsTheRealBase() throws Exception {
        try (GgufFile file = GgufFile.open(Path.of(BASE));
                Checkpoint base = GgufCheckpoint.open(Path.of(BASE))) {
            assertEquals(272, file.tensors().size());
            assertEquals(new Decoder(49152, 576, 1536, 30, 9, 3, 64, 1e-5f, 8192, true, Form.LLAMA, Scales.plain(64),
                    Positions.plain(64, Rotary.plain(100000), 30), Set.of()), base.config().decoder());
            assertEquals(134_515_008, base.parameters());
            assertEquals(OptionalInt.empty(), base.config().bosToken());
            assertEquals(Set.of(0, 2), base.config().endTokens());
            assertEquals(ElementType.Q4_1, base.tensor(Projection.QUERY.baseTensor(29), 576, 576).type());
            assertEquals(ElementType.Q8_0, base.tensor("model.embed_tokens.weight", 49152, 576).type());
            assertEquals(ElementType.F32, base.tensor("model.norm.weight", 576).type());
        }
    }

    @Test
    void endTokensAreAllThatTheFileNames() throws Exception {
        writer.put("tokenizer.ggml.tokens", List.of("<|im_end|>", "a", "<|eot_id|>", "x", "y"))
                .put("tokenizer.ggml.token_type", new int[]{3, 1, 3, 3, 1}).put("tokenizer.ggml.eom_token_id", 3);
        try (Checkpoint checkpoint = open()) {
            assertEquals(Set.of(0, 2, 3), checkpoint.config().endTokens());
        }
    }

    @Test
    void sentencePieceHasTokensThatNeedNotBeNamed() throws Exception {
        writer.put("tokenizer.ggml.model", "llama").without("tokenizer.ggml.eos_token_id")
                .put("tokenizer.ggml.tokens", List.of("<unk>", "<s>", "</end>", "a"))
                .put("tokenizer.ggml.scores", new float[4]);
        try (Checkpoint checkpoint = open()) {
            assertEquals(OptionalInt.of(1), checkpoint.config().bosToken());
            assertEquals(Set.of(2), checkpoint.config().endTokens());
        }
    }

    @ParameterizedTest
    @CsvSource({"smollm,true,1", "smollm,false,", "llama-bpe,,1", "smollm,,"})
    void bosStandsWhereTheFileAsksForIt(String pre, Boolean flag, Integer bos) throws Exception {
        writer.put("tokenizer.ggml.pre", pre).put("tokenizer.ggml.bos_token_id", 1);
        if (flag != null) {
            writer.put("tokenizer.ggml.add_bos_token", flag);
        }
        try (Checkpoint checkpoint = open()) {
            OptionalInt expected = bos == null ? OptionalInt.empty() : OptionalInt.of(bos);
            assertEquals(expected, checkpoint.config().bosToken());
        }
    }

    @Test
    void rotaryFrequenciesAreDividedAsTheFileSays() throws Exception {
        writer.put("llama.rope.scaling.factor", 2f);
        for (int said = 0; said < 2; said++) { // linear is the usual type
            try (Checkpoint checkpoint = open()) {
                assertEquals(new RopeScaling.Divided(Collections.nCopies(4, 2f)),
                        checkpoint.config().decoder().positions().global().scaling());
            }
            writer.put("llama.rope.scaling.type", "linear");
        }
        writer.without("llama.rope.scaling.type").without("llama.rope.scaling.factor").tensor("rope_freqs.weight", 0,
                List.of(4), new byte[]{0, 0, (byte) 0x80, 63, 0, 0, 0, 64, 0, 0, 0, 64, 0, 0, (byte) 0x80, 64});
        try (Checkpoint checkpoint = open()) {
            assertEquals(new RopeScaling.Divided(List.of(1f, 2f, 2f, 4f)),
                    checkpoint.config().decoder().positions().global().scaling());
        }
    }

    static Stream<Arguments> foreign() {
        return Stream.of(arguments("holds a stablelm model", w -> w.put("general.architecture", "stablelm")),
                arguments("a mixture of experts", w -> w.put("general.architecture", "qwen3moe")),
                arguments("state-space", w -> w.put("general.architecture", "mamba2")),
                arguments("looks at pictures", w -> w.put("general.architecture", "clip")),
                arguments("holds a clip model", w -> w.put("general.architecture", "clip")),
                arguments("one of 3 parts", w -> w.put("split.count", 3)),
                arguments("mixture of experts", w -> w.put("llama.expert_count", 8)),
                arguments("sets llama.attn_logit_softcapping", w -> w.put("llama.attn_logit_softcapping", 30f)),
                arguments("sets llama.logit_scale", w -> w.put("llama.logit_scale", 8f)),
                arguments("type ntk", w -> w.put("llama.rope.scaling.type", "ntk")),
                arguments("no usable integer", w -> w.put("llama.block_count", "two")),
                arguments("has no llama.block_count", w -> w.without("llama.block_count")),
                arguments("layers are alike", w -> w.put("llama.feed_forward_length", new int[]{64, 32})),
                arguments("do not fit together", w -> w.put("llama.attention.head_count_kv", 3)),
                arguments("in part only", w -> w.put("llama.rope.dimension_count", 4)),
                arguments("different sizes", w -> w.put("llama.attention.value_length", 4)),
                arguments("norm epsilon", w -> w.put("llama.attention.layer_norm_rms_epsilon", Float.NaN)),
                arguments("kind bert", w -> w.put("tokenizer.ggml.model", "bert")),
                arguments("in the way porcelain", w -> w.put("tokenizer.ggml.pre", "porcelain")),
                arguments("no tokenizer.ggml.pre", w -> w.without("tokenizer.ggml.pre")),
                arguments("unknown type 9", w -> w.put("tokenizer.ggml.token_type", new int[]{3, 9, 1, 1})),
                arguments("3 token types", w -> w.put("tokenizer.ggml.token_type", new int[]{3, 1, 1})),
                arguments("eot_token_id that is no token", w -> w.put("tokenizer.ggml.eot_token_id", 4)),
                arguments("tokens and a model of 16",
                        w -> w.put("tokenizer.ggml.tokens", Collections.nCopies(17, "a"))),
                arguments("aligns its tensors to 12 bytes", w -> w.put("general.alignment", 12)),
                arguments("use for", w -> w.tensor("blk.0.attn_sinks.weight", 0, List.of(1), new byte[4])),
                arguments("of a mixture of experts",
                        w -> w.tensor("blk.0.ffn_gate_inp.weight", 0, List.of(1), new byte[4])),
                arguments("state-space", w -> w.tensor("blk.0.ssm_a", 0, List.of(1), new byte[4])),
                arguments("an image tower", w -> w.tensor("v.patch_embd.weight", 0, List.of(1), new byte[4])),
                arguments("no tensor blk.1.attn_k.weight", w -> w.without("blk.1.attn_k.weight")),
                arguments("in shape [1]", w -> w.tensor("blk.1.attn_k.weight", 0, List.of(1), new byte[4])),
                arguments("stored as IQ2_XS", w -> w.tensor("blk.1.attn_k.weight", 17, List.of(1), new byte[4])),
                arguments("stored as type 31", w -> w.tensor("blk.1.attn_k.weight", 31, List.of(1), new byte[4])),
                arguments("rows of 33 weights", w -> w.tensor("blk.1.attn_k.weight", 2, List.of(33), new byte[18])),
                arguments("does not fit its heads", w -> w.tensor("rope_freqs.weight", 0, List.of(1), new byte[4])));
    }

    private static Arguments arguments(String reason, UnaryOperator<GgufWriter> change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesWhatItCannotRun(String reason, UnaryOperator<GgufWriter> change) throws Exception {
        change.apply(writer);
        CheckpointException refusal = assertThrows(CheckpointException.class, this::open);
        assertTrue(refusal.getMessage().contains("tiny.gguf"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void refusesWeightsThatAreNoNumbers() throws Exception {
        byte[] notANumber = {0, 0, (byte) 0xC0, 0x7F};
        byte[] norm = new byte[4 * 32];
        System.arraycopy(notANumber, 0, norm, 40, 4);
        writer.tensor("output_norm.weight", 0, List.of(32), norm);
        try (Checkpoint checkpoint = open()) {
            assertThrows(CheckpointException.class, () -> checkpoint.tensor("model.norm.weight", 32));
        }
    }

    @Test
    void namesTheFileThatIsMissing() {
        CheckpointException refusal = assertThrows(CheckpointException.class,
                () -> GgufCheckpoint.open(directory.resolve("none.gguf")));
        assertTrue(refusal.getMessage().contains("none.gguf does not exist"), refusal.getMessage());
    }

    private Checkpoint open() throws Exception {
        return GgufCheckpoint.open(writer.write(directory.resolve("tiny.gguf")));
    }
}
