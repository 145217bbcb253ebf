package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.runtime.RunCancelled;

/// Chunk caches do not depend on the question or on the batch that they were computed in.
class ReuseTest {
    private static final int[] FIRST_QUESTION = {11, 12, 13, 14, 15, 16};
    private static final int[] SECOND_QUESTION = {21, 22, 23, 24};

    private final List<int[]> chunks = randomChunks(40, 64, 17, 64, 51, 33, 64);
    private final CancelSignal never = new CancelSignal();

    @TempDir
    private Path directory;
    private DecoderModel model;

    @BeforeEach
    void load() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void oneEncodingServesTwoQuestionsToTheBit() throws Exception {
        try (ChunkKvCache reused = new ChunkEncoder(model).encode(chunks, never)) {
            for (int[] question : List.of(FIRST_QUESTION, SECOND_QUESTION)) {
                try (ChunkKvCache fresh = new ChunkEncoder(model).encode(chunks, never)) {
                    assertArrayEquals(logits(question, fresh), logits(question, reused));
                }
            }
            assertFalse(Arrays.equals(logits(FIRST_QUESTION, reused), logits(SECOND_QUESTION, reused)));
        }
    }

    @Test
    void batchSizeDoesNotChangeResults() throws Exception {
        float[] together;
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(chunks, never)) {
            together = logits(FIRST_QUESTION, cache);
        }
        for (int size : new int[]{1, 2, 4}) {
            List<ChunkKvCache> caches = batches(size);
            assertArrayEquals(together, logits(FIRST_QUESTION, caches.toArray(ChunkKvCache[]::new)), 1e-5f);
            caches.forEach(ChunkKvCache::close);
        }
    }

    @Test
    void viewsOfChunksAreAsGoodAsTheChunks() throws Exception {
        try (ChunkKvCache all = new ChunkEncoder(model).encode(chunks, never);
                ChunkKvCache one = all.view(1, 1);
                ChunkKvCache two = all.view(3, 2);
                ChunkKvCache alone = new ChunkEncoder(model)
                        .encode(List.of(chunks.get(1), chunks.get(3), chunks.get(4)), never)) {
            assertArrayEquals(logits(SECOND_QUESTION, alone), logits(SECOND_QUESTION, one, two), 1e-5f);
        }
    }

    private List<ChunkKvCache> batches(int size) throws RunCancelled, RuntimeFailure {
        List<ChunkKvCache> caches = new ArrayList<>();
        for (int first = 0; first < chunks.size(); first += size) {
            caches.add(new ChunkEncoder(model).encode(chunks.subList(first, Math.min(chunks.size(), first + size)),
                    never));
        }
        return caches;
    }

    // of four steps, one after the other
    private float[] logits(int[] question, ChunkKvCache... caches) throws RunCancelled, RuntimeFailure {
        float[] heads = new float[model.shape().layers() * model.shape().heads()];
        LocalContext local = LocalContext.of(question, question.length, OptionalInt.of(1));
        try (ParallelDecoder parallel = ParallelDecoder.open(model, List.of(caches), heads, 20)) {
            FocusDecoder decoder = new FocusDecoder(parallel, new MainDecoder(model, heads), local);
            float[] all = decoder.prefill(never, done -> {}).logits();
            for (int token : new int[]{40, 41, 42}) {
                all = concat(all, decoder.next(token, never, done -> {}).logits());
            }
            return all;
        }
    }

    private static float[] concat(float[] a, float[] b) {
        float[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static List<int[]> randomChunks(int... lengths) {
        Random random = new Random(3);
        return Arrays.stream(lengths).mapToObj(length -> random.ints(length, 10, 8000).toArray()).toList();
    }
}
