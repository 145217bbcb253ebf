package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.lectern.inference.graph.DecoderShape;

/// A passage is read as a chunk is: from left to right, or as a whole.
class PassageDecoderTest {
    private static final int[] QUESTION = {1, 11, 12, 13, 14};
    private static final int[] ANSWER = {40, 41, 42};
    private static final int UPPER_LAYER = 1;
    private static final float TOLERANCE = 1e-4f;

    private final CancelSignal never = new CancelSignal();
    private final int[] passage = new Random(3).ints(30, 10, 8000).toArray();

    @TempDir
    private Path directory;
    private DecoderModel causal;
    private DecoderModel whole;

    @BeforeEach
    void load() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        causal = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")));
        DecoderShape shape = causal.shape();
        whole = new DecoderModel(causal.session(), new DecoderShape(shape.vocabulary(), shape.layers(), shape.heads(),
                shape.kvHeads(), shape.headDim(), true, 0), causal.rotary(), causal.lanes());
    }

    @AfterEach
    void close() {
        causal.close();
    }

    @Test
    void fromLeftToRightItIsPlainDecoding() throws Exception {
        int[] both = IntStream.concat(Arrays.stream(passage), Arrays.stream(QUESTION)).toArray();
        try (ParallelDecoder none = ParallelDecoder.open(causal, List.of(), heads(), 1)) {
            List<float[]> plain = logits(new FocusDecoder(none, main(causal), new LocalContext(both, QUESTION)));
            List<float[]> after = logits(causal);
            for (int i = 0; i < plain.size(); i++) {
                assertArrayEquals(plain.get(i), after.get(i), TOLERANCE);
            }
        }
    }

    @Test
    void asAWholeItsFirstTokenSeesTheLast() throws Exception {
        int[] other = passage.clone();
        other[other.length - 1]++;
        assertEquals(firstTokenKey(causal, passage), firstTokenKey(causal, other));
        assertNotEquals(firstTokenKey(whole, passage), firstTokenKey(whole, other));
    }

    @Test
    void asAWholeItDoesNotSeePadding() throws Exception {
        int[] longer = new Random(4).ints(50, 10, 8000).toArray();
        try (ChunkKvCache alone = encode(passage); ChunkKvCache padded = encode(passage, longer)) {
            float[] expected = alone.block().key(UPPER_LAYER).toArray(0, row(passage.length));
            assertArrayEquals(expected, padded.block().key(UPPER_LAYER).toArray(0, row(passage.length)), TOLERANCE);
        }
    }

    private ChunkKvCache encode(int[]... chunks) throws Exception {
        return new ChunkEncoder(whole).encode(List.of(chunks), never);
    }

    // of the first head
    private int row(int tokens) {
        return tokens * causal.shape().headDim();
    }

    private float firstTokenKey(DecoderModel model, int... tokens) throws Exception {
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(List.of(tokens), never)) {
            return cache.block().key(UPPER_LAYER).toArray(0, 1)[0];
        }
    }

    private List<float[]> logits(DecoderModel model) throws Exception {
        try (PassageDecoder decoder = new PassageDecoder(main(model), passage, 0, QUESTION)) {
            return logits(decoder);
        }
    }

    private List<float[]> logits(StepDecoder decoder) throws Exception {
        List<float[]> logits = new ArrayList<>();
        logits.add(decoder.prefill(never, done -> {}).logits());
        for (int token : ANSWER) {
            logits.add(decoder.next(token, never, done -> {}).logits());
        }
        return logits;
    }

    private MainDecoder main(DecoderModel model) {
        return new MainDecoder(model, heads());
    }

    private float[] heads() {
        return new float[causal.shape().layers() * causal.shape().heads()];
    }
}
