package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.graph.LowRankUpdates;

/// FocusLLM's step on a base with adapters is what a float reference computes: documents through the base, local tokens with
/// one update, candidates with another.
class AdaptersTest {
    private static final CancelSignal NEVER = new CancelSignal();
    private static final float TOLERANCE = 1e-4f;
    private static final Projection[] OF_CANDIDATES = {Projection.QUERY, Projection.KEY, Projection.VALUE,
            Projection.OUTPUT};
    private static final int VOCABULARY = 300;

    @TempDir
    private Path directory;
    private Checkpoint checkpoint;
    private DecoderModel model;
    private ReferenceDecoder reference;
    private final Random random = new Random(5);

    @BeforeEach
    void open() throws Exception {
        Path folder = new RandomCheckpoint(VOCABULARY, 48, 80, 3, 6, 2, true, ElementType.F32, 3)
                .writeBase(directory.resolve("model"));
        model = TestModel.load(folder, Files.createDirectory(directory.resolve("exported")));
        checkpoint = SafetensorsCheckpoint.open(folder);
        reference = ReferenceDecoder.of(checkpoint);
    }

    @AfterEach
    void close() {
        model.close();
        checkpoint.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void computesWhatTheReferenceComputes(int suffix) throws Exception {
        compare(Optional.of(adapter(8, 1, Projection.values())), Optional.of(adapter(5, 2, OF_CANDIDATES)), suffix);
    }

    @Test
    void tokensWithoutAnAdapterRunThroughTheBase() throws Exception {
        compare(Optional.empty(), Optional.empty(), 4);
        compare(Optional.of(adapter(3, 1, Projection.VALUE, Projection.UP)), Optional.empty(), 4);
        compare(Optional.empty(), Optional.of(adapter(3, 2, Projection.KEY)), 4);
    }

    @Test
    void readsOnePassageAsTheReferenceDoes() throws Exception {
        int[] passage = tokens(14);
        int[] question = tokens(9);
        int[] answer = tokens(40);
        Optional<LowRankUpdates> local = Optional.of(adapter(8, 1, Projection.values()));
        List<ReferenceDecoder.Memory> memory = reference.memory();
        reference.run(passage, 0, Optional.empty(), memory, reference.memory());
        try (Adapters adapters = new Adapters(model.shape(), local, Optional.empty());
                ChunkKvCache cache = new ChunkEncoder(model).encode(List.of(passage), NEVER);
                PassageDecoder decoder = PassageDecoder.open(model.with(adapters), cache, question,
                        TestModel.heads(model), question.length + answer.length)) {
            float[][] read = reference.run(question, passage.length, local, memory, reference.memory());
            assertClose(reference.logits(read[question.length - 1])[0], decoder.prefill(NEVER, done -> {}));
            for (int i = 0; i < answer.length; i++) {
                int[] token = {answer[i]};
                float[][] step = reference.run(token, passage.length + question.length + i, local, memory,
                        reference.memory());
                assertClose(reference.logits(step)[0], decoder.next(answer[i], NEVER, done -> {}));
            }
        }
    }

    private LowRankUpdates adapter(int rank, int seed, Projection... targets) {
        return RandomAdapter.of(checkpoint.config().decoder(), rank, seed, targets);
    }

    private void compare(Optional<LowRankUpdates> local, Optional<LowRankUpdates> candidate, int suffix)
            throws Exception {
        List<int[]> chunks = List.of(tokens(14), tokens(9), tokens(11));
        int[] question = tokens(9);
        int[] tail = Arrays.copyOfRange(question, question.length - suffix, question.length);
        try (Adapters adapters = new Adapters(model.shape(), local, candidate);
                ChunkKvCache cache = new ChunkEncoder(model).encode(chunks, NEVER)) {
            DecoderModel adapted = model.with(adapters);
            float[] heads = TestModel.heads(model);
            try (ParallelDecoder parallel = ParallelDecoder.open(adapted, List.of(cache), heads, 16)) {
                FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(adapted, heads),
                        new LocalContext(question, tail));
                Expectation expected = new Expectation(reference, chunks, local, candidate);
                int[] answer = tokens(2);
                assertClose(expected.logits(question, tail), decoder.prefill(NEVER, done -> {}));
                int[] one = append(question, answer[0]);
                assertClose(expected.logits(one, append(tail, answer[0])), decoder.next(answer[0], NEVER, d -> {}));
                int[] two = append(one, answer[1]);
                assertClose(expected.logits(two, append(append(tail, answer[0]), answer[1])),
                        decoder.next(answer[1], NEVER, d -> {}));
            }
        }
    }

    /// The reference's step, computed anew from all tokens each time.
    private record Expectation(ReferenceDecoder reference, List<int[]> chunks, Optional<LowRankUpdates> local,
            Optional<LowRankUpdates> candidate) {
        float[] logits(int[] all, int... read) {
            List<ReferenceDecoder.Memory> candidates = reference.memory();
            for (int chunk = 0; chunk < chunks.size(); chunk++) {
                int[] document = chunks.get(chunk);
                List<ReferenceDecoder.Memory> memory = reference.memory();
                reference.run(document, 0, Optional.empty(), memory, reference.memory());
                int[] before = Arrays.copyOf(read, read.length - 1);
                if (before.length > 0) {
                    reference.run(before, document.length, local, memory, reference.memory());
                }
                List<ReferenceDecoder.Memory> plain = reference.memory();
                int[] last = {read[read.length - 1]};
                reference.run(last, document.length + before.length, candidate, memory, plain);
                for (int layer = 0; layer < reference.layers(); layer++) {
                    float[] key = plain.get(layer).keys().getFirst();
                    candidates.get(layer).keys().add(reference.rotate(key, chunk));
                    candidates.get(layer).values().add(plain.get(layer).values().getFirst());
                }
            }
            float[][] normed = reference.run(all, chunks.size(), local, candidates, reference.memory());
            return reference.logits(normed[all.length - 1])[0];
        }
    }

    private static void assertClose(float[] expected, DecodeStep step) {
        assertArrayEquals(expected, step.logits(), TOLERANCE);
    }

    private static int[] append(int[] tokens, int token) {
        int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = token;
        return longer;
    }

    private int[] tokens(int count) {
        return random.ints(count, 3, VOCABULARY).toArray();
    }
}
