package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.api.WeightFormat;

/// Every weight format computes about what single precision does, chunk passes with and without base tokens included.
class WeightFormatTest {
    private static final CancelSignal NEVER = new CancelSignal();

    @TempDir
    private Path directory;
    private Path checkpoint;

    @BeforeEach
    void write() throws IOException {
        checkpoint = new RandomCheckpoint(500, 64, 80, 2, 4, 2, true, ElementType.F32, 3)
                .write(directory.resolve("model"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FP32")
    void isCloseToSinglePrecision(WeightFormat format) throws Exception {
        float[][] expected = logits(WeightFormat.FP32);
        float[][] actual = logits(format);
        for (int step = 0; step < expected.length; step++) {
            double cosine = cosine(expected[step], actual[step]);
            assertTrue(cosine > (format == WeightFormat.INT4 ? 0.97 : 0.999), format + " " + step + ": " + cosine);
        }
    }

    @Test
    void eachHasALabel() {
        for (WeightFormat format : WeightFormat.values()) {
            assertEquals(format, WeightFormat.labelled(format.label()).orElseThrow());
        }
        assertTrue(WeightFormat.labelled("auto").isEmpty());
    }

    private float[][] logits(WeightFormat format) throws Exception {
        Random random = new Random(1);
        List<int[]> chunks = List.of(random.ints(20, 10, 500).toArray(), random.ints(9, 10, 500).toArray());
        Path target = Files.createDirectory(directory.resolve(format.label()));
        try (DecoderModel model = TestModel.load(checkpoint, target, format);
                ChunkKvCache cache = new ChunkEncoder(model).encode(chunks, NEVER);
                ParallelDecoder parallel = ParallelDecoder.open(model, List.of(cache), new float[8], 16)) {
            MainDecoder main = new MainDecoder(model, new float[8]);
            // a suffix of one token: the chunk pass then has candidates only
            FocusDecoder decoder = new FocusDecoder(parallel, main,
                    LocalContext.of(new int[]{5, 6, 7}, 1, OptionalInt.of(1)));
            return new float[][]{decoder.prefill(NEVER, done -> {}).logits(),
                    decoder.next(11, NEVER, done -> {}).logits(), decoder.next(12, NEVER, done -> {}).logits()};
        }
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squaresOfA += (double) a[i] * a[i];
            squaresOfB += (double) b[i] * b[i];
        }
        return product / Math.sqrt(squaresOfA * squaresOfB);
    }
}
