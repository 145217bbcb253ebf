package org.lectern.inference.checkpoint.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.family.DecoderMaker;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What folders leave unsaid is what Hugging Face's configuration classes have for it.
class UnsaidFactsTest {
    private static final String LEAST = """
            {"vocab_size": 40, "hidden_size": 512, "intermediate_size": 64, "num_hidden_layers": 12,
            "num_attention_heads": 16}""";
    private static final Tensor HEAD = new Tensor("lm_head.weight", ElementType.F32, List.of(40, 512),
            MemorySegment.ofArray(new byte[0]));

    @TempDir
    private Path directory;

    /// @param more fields, in JSON
    private Decoder decoder(String type, String more) throws Exception {
        JsonObject fields = JsonParser.parseString(LEAST).getAsJsonObject();
        fields.addProperty("model_type", type);
        JsonParser.parseString("{" + more + "}").getAsJsonObject().asMap().forEach(fields::add);
        Path file = Files.writeString(directory.resolve("config.json"), fields.toString());
        return new DecoderMaker(Family.ofType(type).orElseThrow(),
                new ConfigFacts(file, JsonFields.read(file), Map.of(HEAD.name(), HEAD))).make(Set.of());
    }

    @ParameterizedTest
    @CsvSource({"llama,32,16,1e-6,false,2048,10000,", "mistral,32,8,1e-6,false,131072,10000,",
            "qwen2,32,16,1e-6,false,32768,10000,", "qwen3,128,16,1e-6,false,32768,10000,",
            "gemma,256,16,1e-6,true,8192,10000,", "gemma2,256,4,1e-6,true,8192,10000,4096",
            "gemma3_text,256,4,1e-6,true,131072,1000000,4096", "smollm3,32,4,1e-6,true,32768,2000000,",
            "phi3,32,16,1e-5,false,4096,10000,", "granite,32,16,1e-6,false,2048,10000,",
            "olmo2,32,16,1e-5,false,2048,10000,"})
    void sizes(String type, int headSize, int keyHeads, float epsilon, boolean tied, int positions, double theta,
            Integer window) throws Exception {
        Decoder decoder = decoder(type, "");
        assertEquals(headSize, decoder.headDim());
        assertEquals(keyHeads, decoder.kvHeads());
        assertEquals(epsilon, decoder.normEpsilon());
        assertEquals(tied, decoder.tiedEmbeddings());
        assertEquals(positions, decoder.maxPositions());
        assertEquals(theta, decoder.positions().global().theta());
        assertEquals(window == null ? OptionalInt.empty() : OptionalInt.of(window), decoder.positions().window());
        assertEquals(headSize, decoder.positions().rotated());
    }

    @Test
    void scales() throws Exception {
        assertEquals(1, decoder("granite", "").scales().scores());
        assertEquals(1f / 16, decoder("gemma2", "\"head_dim\": 64").scales().scores());
        assertEquals(OptionalDouble.of(50), decoder("gemma2", "").scales().scoreCap());
        assertEquals(OptionalDouble.of(30), decoder("gemma2", "").scales().logitCap());
        assertEquals(1f / 16, decoder("gemma3_text", "\"head_dim\": 64").scales().scores());
        assertEquals(OptionalDouble.empty(), decoder("gemma3_text", "").scales().scoreCap());
        assertEquals((float) Math.sqrt(512), decoder("gemma", "").scales().embedding());
        assertEquals(8, decoder("gemma3_text", "\"num_attention_heads\": null").heads());
    }

    @Test
    void layersThatSeeAWindow() throws Exception {
        assertEquals(List.of(0, 2, 4, 6, 8, 10), windowed(decoder("gemma2", "")));
        assertEquals(List.of(0, 1, 2, 3, 4, 6, 7, 8, 9, 10), windowed(decoder("gemma3_text", "")));
        assertEquals(10000, decoder("gemma3_text", "").positions().local().orElseThrow().theta());
        String on = "\"use_sliding_window\": true, \"sliding_window\": 64";
        assertEquals(List.of(), windowed(decoder("qwen2", on)));
        assertEquals(List.of(11), windowed(decoder("qwen2", on + ", \"max_window_layers\": 11")));
        assertEquals(List.of(0, 11), windowed(decoder("qwen3", on + ", \"layer_types\": [\"sliding_attention\", "
                + "\"full_attention\",".repeat(10) + "\"sliding_attention\"]")));
        assertEquals(12, windowed(decoder("mistral", "\"sliding_window\": 64")).size());
        assertEquals(List.of(), windowed(decoder("llama", on)));
    }

    private static List<Integer> windowed(Decoder decoder) {
        return IntStream.range(0, decoder.layers()).filter(layer -> decoder.positions().layers().get(layer).windowed())
                .boxed().toList();
    }

    @Test
    void layersThatDoNotRotate() throws Exception {
        assertEquals(List.of(3, 7, 11), unrotated(decoder("smollm3", "")));
        assertEquals(List.of(5, 11), unrotated(decoder("smollm3", "\"no_rope_layer_interval\": 6")));
        assertEquals(List.of(), unrotated(decoder("llama", "\"no_rope_layer_interval\": 6")));
    }

    private static List<Integer> unrotated(Decoder decoder) {
        return IntStream.range(0, decoder.layers()).filter(layer -> !decoder.positions().layers().get(layer).rotates())
                .boxed().toList();
    }

    @Test
    void rotationsInTheNewerForm() throws Exception {
        Positions plain = decoder("llama", """
                "rope_parameters": {"rope_type": "linear", "factor": 2, "rope_theta": 500000}""").positions();
        assertEquals(500000, plain.global().theta());
        assertEquals(16, ((RopeScaling.Divided) plain.global().scaling()).divisors().size());
        Positions both = decoder("gemma3_text", """
                "rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 8, "rope_theta": 300000},
                "sliding_attention": {"rope_type": "default", "rope_theta": 7000}}""").positions();
        assertEquals(300000, both.global().theta());
        assertEquals(8f, ((RopeScaling.Divided) both.global().scaling()).divisors().getFirst());
        assertEquals(7000, both.local().orElseThrow().theta());
        assertEquals(new RopeScaling.None(), both.local().orElseThrow().scaling());
    }
}
