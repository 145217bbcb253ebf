package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.decode.FastDecoder.Limits;
import org.lectern.inference.sampling.Softmax;

/// Leaving chunks behind changes nothing that exact decoding would compute from the others.
class FastDecoderTest {
    private static final int[] QUESTION = {11, 12, 13, 14, 15, 16};
    private static final int[] ANSWER = {40, 41, 42, 43, 44, 45};
    private static final int CHUNKS = 7;
    private static final float TOLERANCE = 1e-4f;

    private final CancelSignal never = new CancelSignal();

    @TempDir
    private Path directory;
    private DecoderModel model;
    private List<ChunkKvCache> caches;
    private int[] answer = ANSWER;

    @BeforeEach
    void load() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")));
        Random random = new Random(5);
        List<int[]> chunks = IntStream.range(0, CHUNKS).mapToObj(i -> random.ints(30 + i, 10, 8000).toArray()).toList();
        ChunkEncoder encoder = new ChunkEncoder(model);
        caches = List.of(encoder.encode(chunks.subList(0, 3), never), encoder.encode(chunks.subList(3, CHUNKS), never));
    }

    @AfterEach
    void close() {
        caches.forEach(ChunkKvCache::close);
        model.close();
    }

    @Test
    void noChunkIsLeftBehindWhileUnsure() throws Exception {
        List<DecodeStep> unsure = fast(new Limits(0.01, 1, 2));
        assertSameLogits(exact(), unsure);
        assertTrue(unsure.stream().allMatch(DecodeStep::exact));
    }

    @Test
    void attentionThatIsSpreadKeepsAllChunks() throws Exception {
        List<DecodeStep> spread = fast(new Limits(1, CHUNKS - 1, 0));
        assertSameLogits(exact(), spread);
        assertTrue(spread.stream().allMatch(DecodeStep::exact));
    }

    @Test
    void onlyTheStrongestChunkGoesOn() throws Exception {
        List<DecodeStep> steps = fast(new Limits(0.01, 1, 0));
        assertTrue(steps.stream().skip(1).noneMatch(DecodeStep::exact));
        int strongest = strongest(steps.getFirst());
        for (DecodeStep step : steps.subList(1, steps.size())) {
            assertOnlyChunk(strongest, steps.getFirst(), step);
        }
    }

    // an exact step after a fast one has to make up for what the chunks left behind have missed
    @Test
    void chunksLeftBehindCatchUp() throws Exception {
        int caughtUp = 0;
        for (int seed = 0; seed < 5; seed++) {
            answer = new Random(seed).ints(ANSWER.length, 10, 8000).toArray();
            List<DecodeStep> expected = exact();
            for (DecodeStep sure : fast(new Limits(0.01, 1, 0))) {
                caughtUp += caughtUp(expected, fast(new Limits(0.01, 1, confidence(sure))));
            }
        }
        assertTrue(caughtUp > 0);
    }

    private static int caughtUp(List<DecodeStep> expected, List<DecodeStep> mixed) {
        int caughtUp = 0;
        for (int i = 1; i < mixed.size(); i++) {
            if (mixed.get(i).exact() && !mixed.get(i - 1).exact()) {
                assertArrayEquals(expected.get(i).logits(), mixed.get(i).logits(), TOLERANCE);
                caughtUp++;
            }
        }
        return caughtUp;
    }

    private static double confidence(DecodeStep step) {
        return Arrays.stream(Softmax.of(step.logits(), 1f)).max().orElseThrow();
    }

    private static void assertOnlyChunk(int strongest, DecodeStep before, DecodeStep step) {
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            float[] looked = step.trace().documentAttention()[chunk];
            if (chunk == strongest) {
                assertNotSame(before.trace().documentAttention()[chunk], looked);
            } else {
                assertSame(before.trace().documentAttention()[chunk], looked);
                assertEquals(0, step.trace().candidateAttention()[chunk]);
            }
        }
    }

    private static int strongest(DecodeStep step) {
        float[] attention = step.trace().candidateAttention();
        return IntStream.range(0, CHUNKS).boxed().max(Comparator.comparingDouble(i -> attention[i])).orElseThrow();
    }

    private static void assertSameLogits(List<DecodeStep> expected, List<DecodeStep> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).logits(), actual.get(i).logits(), TOLERANCE);
        }
    }

    private List<DecodeStep> exact() throws Exception {
        try (ParallelDecoder parallel = ParallelDecoder.open(model, caches, TestModel.heads(model), 20)) {
            return steps(new FocusDecoder(parallel, TestModel.main(model), context()));
        }
    }

    private List<DecodeStep> fast(Limits limits) throws Exception {
        try (ParallelDecoder parallel = ParallelDecoder.open(model, caches, TestModel.heads(model), 20);
                FastDecoder decoder = new FastDecoder(parallel, TestModel.main(model), context(), limits)) {
            return steps(decoder);
        }
    }

    private List<DecodeStep> steps(StepDecoder decoder) throws Exception {
        List<DecodeStep> steps = new ArrayList<>();
        steps.add(decoder.prefill(never, done -> {}));
        for (int token : answer) {
            steps.add(decoder.next(token, never, done -> {}));
        }
        return steps;
    }

    private static LocalContext context() {
        return LocalContext.of(QUESTION, QUESTION.length, OptionalInt.of(1));
    }
}
