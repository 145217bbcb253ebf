package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.FamilyFiles;
import org.lectern.inference.checkpoint.FamilyModel;
import org.lectern.inference.checkpoint.FamilyModels;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// Every family computes what its reference does, whether it comes as a folder or as a GGUF file.
class FamilyTest {
    private static final CancelSignal NEVER = new CancelSignal();
    private static final int[] TOKENS = {7, 3, 39, 0, 12, 12, 25, 31, 8, 19, 2, 36};
    private static final double TOLERANCE = 1e-4;
    private static final double ROUNDED = 0.1; // activations in 8 bits; relative to a row's largest logit

    @TempDir
    private Path directory;

    static Stream<FamilyModel> families() {
        return FamilyModels.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyRowOfLogitsIsThatOfTheReference(FamilyModel family) throws Exception {
        double[][] expected = new FamilyReference(family).logits(TOKENS);
        Path folder = new FamilyFiles(family).writeFolder(directory.resolve("folder"));
        List<float[]> ofFolder;
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(folder);
                DecoderModel model = load(checkpoint, WeightFormat.FP32)) {
            ofFolder = new TextLogits(model).of(TOKENS, NEVER);
            for (int row = 0; row < TOKENS.length; row++) {
                assertClose(expected[row], ofFolder.get(row), family + ", row " + row);
            }
            assertStepsClose(expected, model, family);
        }
        try (Checkpoint checkpoint = GgufCheckpoint
                .open(new FamilyFiles(family).writeGguf(directory.resolve("tiny.gguf")));
                DecoderModel model = load(checkpoint, WeightFormat.FP32)) {
            List<float[]> ofFile = new TextLogits(model).of(TOKENS, NEVER);
            for (int row = 0; row < TOKENS.length; row++) {
                assertArrayEquals(ofFolder.get(row), ofFile.get(row), 1e-5f, family + " of a GGUF file, row " + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void whatIsSpecialAboutAFamilyShows(FamilyModel family) {
        double[][] expected = new FamilyReference(family).logits(TOKENS);
        for (Consumer<FamilyModel> change : List.<Consumer<FamilyModel>>of(f -> f.window += f.window > 0 ? 3 : 0,
                f -> f.scoreCap *= 2,
                f -> f.logitCap *= 2, f -> f.residualScale = 1, f -> f.logitDivisor = 1, f -> f.embeddingScale = 1,
                f -> f.normOffset = 0, f -> f.gelu = false, f -> f.divisors = new double[0], f -> f.rotaryFactor = 1,
                f -> f.rotated = List.of(), f -> f.localTheta = 0, f -> f.queryNorm = 0, f -> f.scoreScale *= 2)) {
            FamilyModel other = families().filter(f -> f.config().equals(family.config())).findFirst().orElseThrow();
            String before = other.numbers();
            change.accept(other);
            boolean same = other.numbers().equals(before);
            double[][] logits = new FamilyReference(other).logits(TOKENS);
            double difference = 0;
            for (int i = 0; i < logits[11].length; i++) {
                difference = Math.max(difference, Math.abs(logits[11][i] - expected[11][i]));
            }
            assertEquals(same, difference < 10 * TOLERANCE, family + " with " + other.numbers());
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void smallerNumbersInSeveralFilesAreTheSame(FamilyModel family) throws Exception {
        ElementType type = family.layers == 4 || family.gelu ? ElementType.F16 : ElementType.BF16;
        Path folder = new FamilyFiles(family.rounded(type)).writeFolder(directory.resolve("folder"), type);
        assertClose(family, SafetensorsCheckpoint.open(folder), WeightFormat.FP32, TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("families")
    void blocksStayAsTheyAreStored(FamilyModel family) throws Exception {
        Path file = new FamilyFiles(family.inBlocks()).gguf(true).write(directory.resolve("blocks.gguf"));
        assertClose(family, GgufCheckpoint.open(file), WeightFormat.FP32, TOLERANCE);
        assertClose(family, GgufCheckpoint.open(file), WeightFormat.STORED, ROUNDED);
    }

    @Test
    void theLanguageModelBesideAnImageTowerIsRead() throws Exception {
        FamilyModel family = families().filter(f -> f.type.equals("gemma3_text")).findFirst().orElseThrow();
        Path folder = new FamilyFiles(family).writeBesideImageTower(directory.resolve("folder"), "gemma3");
        assertClose(family, SafetensorsCheckpoint.open(folder), WeightFormat.FP32, TOLERANCE);
    }

    /// @param checkpoint is closed
    private void assertClose(FamilyModel family, Checkpoint checkpoint, WeightFormat format, double tolerance)
            throws Exception {
        double[][] expected = new FamilyReference(family).logits(TOKENS);
        try (checkpoint; DecoderModel model = load(checkpoint, format)) {
            List<float[]> logits = new TextLogits(model).of(TOKENS, NEVER);
            for (int row = 0; row < TOKENS.length; row++) {
                double largest = Arrays.stream(expected[row]).map(Math::abs).max().orElse(1);
                for (int i = 0; i < expected[row].length; i++) {
                    assertEquals(expected[row][i], logits.get(row)[i], tolerance * Math.max(1, largest),
                            family + " in " + format + ", row " + row);
                }
            }
        }
    }

    // a passage of four tokens, a local context of five, then one token after the other
    private static void assertStepsClose(double[][] expected, DecoderModel model, FamilyModel family)
            throws Exception {
        int[] passage = Arrays.copyOf(TOKENS, 4);
        int[] local = Arrays.copyOfRange(TOKENS, 4, 9);
        try (ChunkKvCache cache = new ChunkEncoder(model).encode(List.of(passage), NEVER);
                PassageDecoder decoder = PassageDecoder.open(model, cache, local, TestModel.heads(model), 16)) {
            assertClose(expected[8], decoder.prefill(NEVER, done -> {}).logits(), family + ", local context");
            for (int row = 9; row < TOKENS.length; row++) {
                assertClose(expected[row], decoder.next(TOKENS[row], NEVER, done -> {}).logits(),
                        family + ", step " + row);
            }
        }
    }

    private DecoderModel load(Checkpoint checkpoint, WeightFormat format) throws Exception {
        return TestModel.load(checkpoint, Files.createTempDirectory(directory, "exported"), format);
    }

    private static void assertClose(double[] expected, float[] actual, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * Math.max(1, Math.abs(expected[i])), what);
        }
    }
}
