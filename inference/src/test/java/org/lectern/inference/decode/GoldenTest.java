package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsFile;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.chunk.FixedChunkPlanner;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.export.RotaryFrequencies;

/// Compares the engine with vectors from FocusLLM's official code. `-Dlectern.golden=DIR` adds every case folder in DIR.
class GoldenTest {
    private static final float TOLERANCE = 1e-4f;
    private static final int MAX_SUFFIX = 512;

    private final CancelSignal never = new CancelSignal();

    @TempDir
    private Path exported;

    static Stream<Path> cases() throws IOException, URISyntaxException {
        List<Path> cases = new ArrayList<>(caseFolders(Path.of(GoldenTest.class.getResource("/golden").toURI())));
        String more = System.getProperty("lectern.golden");
        if (more != null) {
            cases.addAll(caseFolders(Path.of(more)));
        }
        return cases.stream();
    }

    private static List<Path> caseFolders(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> folders = entries.filter(e -> Files.exists(e.resolve("expected.json"))).sorted().toList();
            assertTrue(!folders.isEmpty(), () -> "no golden case in " + directory);
            return folders;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void computesWhatTheOfficialCodeComputes(Path golden) throws Exception {
        JsonObject expected = JsonParser.parseString(Files.readString(golden.resolve("expected.json")))
                .getAsJsonObject();
        Prompt prompt = Prompt.of(golden, expected);
        try (DecoderModel model = TestModel.load(golden, exported)) {
            List<ChunkKvCache> caches = prompt.chunks().isEmpty()
                    ? List.of()
                    : List.of(new ChunkEncoder(model).encode(prompt.chunks(), never));
            float[] heads = new float[model.shape().layers() * model.shape().heads()];
            int steps = expected.get("decode_steps").getAsInt();
            int maxTokens = prompt.context().suffix().length + steps;
            try (ParallelDecoder parallel = ParallelDecoder.open(model, caches, heads, maxTokens)) {
                FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, heads), prompt.context());
                compare(golden, expected.getAsJsonArray("greedy_tokens"), decoder, parallel, steps);
            }
            caches.forEach(ChunkKvCache::close);
        }
    }

    private void compare(Path golden, JsonArray greedy, FocusDecoder decoder, ParallelDecoder parallel, int steps)
            throws Exception {
        float[] logits = NpyFile.readFloat32(golden.resolve("logits.npy"));
        float[] frequencies = frequencies(golden);
        DecodeStep step = decoder.prefill(never, chunks -> {});
        for (int i = 0; i <= steps; i++) {
            int vocabulary = step.logits().length;
            float[] row = Arrays.copyOfRange(logits, i * vocabulary, (i + 1) * vocabulary);
            assertClose(row, step.logits(), "logits of step " + i);
            assertEquals(greedy.get(i).getAsInt(), best(step.logits()), "greedy token of step " + i);
            if (parallel.chunks() > 0) {
                compareCandidates(golden, i == 0 ? "prefill" : "decode" + i, parallel.candidates(), frequencies);
            }
            if (i < steps) {
                step = decoder.next(greedy.get(i).getAsInt(), never, chunks -> {});
            }
        }
    }

    // the vectors hold keys before rotation, the engine's are rotated to the chunk's ordinal
    private static void compareCandidates(Path golden, String step, KvBlock candidates, float[] frequencies)
            throws Exception {
        try (SafetensorsFile file = SafetensorsFile.open(golden.resolve("candidates.safetensors"))) {
            for (int layer = 0; file.tensors().containsKey(step + ".layer" + layer + ".key"); layer++) {
                Tensor key = file.tensors().get(step + ".layer" + layer + ".key");
                float[] rotated = rotate(key.toFloats(), candidates.rows(), frequencies);
                assertClose(rotated, candidates.key(layer).toArray(0, rotated.length), step + " key of layer " + layer);
                float[] value = file.tensors().get(step + ".layer" + layer + ".value").toFloats();
                assertClose(value, candidates.value(layer).toArray(0, value.length), step + " value of layer " + layer);
            }
        }
    }

    // [kvHeads, chunks, headDim]
    private static float[] rotate(float[] keys, int chunks, float[] frequencies) {
        int half = frequencies.length;
        float[] rotated = new float[keys.length];
        for (int row = 0; row < keys.length / (2 * half); row++) {
            for (int i = 0; i < half; i++) {
                double angle = row % chunks * frequencies[i];
                float low = keys[2 * half * row + i];
                float high = keys[2 * half * row + half + i];
                rotated[2 * half * row + i] = (float) (low * Math.cos(angle) - high * Math.sin(angle));
                rotated[2 * half * row + half + i] = (float) (high * Math.cos(angle) + low * Math.sin(angle));
            }
        }
        return rotated;
    }

    private static float[] frequencies(Path golden) throws Exception {
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(golden)) {
            return RotaryFrequencies.of(checkpoint.config().decoder()).global().frequencies();
        }
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    private static void assertClose(float[] expected, float[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE, what + ", element " + i);
        }
    }

    /// A golden case's tokens, cut as the paper does.
    private record Prompt(List<int[]> chunks, LocalContext context) {
        static Prompt of(Path golden, JsonObject expected) throws Exception {
            int[] tokens = NpyFile.readInt64(golden.resolve("input_ids.npy"));
            int stride = expected.get("stride").getAsInt();
            boolean chunked = tokens.length >= expected.get("chunk_threshold").getAsInt();
            int window = chunked ? expected.get("local_window").getAsInt() : tokens.length;
            int[] local = Arrays.copyOfRange(tokens, tokens.length - window, tokens.length);
            int[] document = Arrays.copyOf(tokens, tokens.length - window);
            OptionalInt bosToken = bosToken(golden);
            int suffixLength = Math.min(Math.min(MAX_SUFFIX, stride), window);
            return new Prompt(FixedChunkPlanner.plan(document, stride),
                    LocalContext.of(local, suffixLength, bosToken));
        }

        private static OptionalInt bosToken(Path golden) throws Exception {
            try (Checkpoint checkpoint = SafetensorsCheckpoint.open(golden)) {
                ModelConfig config = checkpoint.config();
                return config.bosToken();
            }
        }
    }
}
