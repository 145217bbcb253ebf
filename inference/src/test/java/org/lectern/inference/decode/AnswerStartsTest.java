package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.sampling.Softmax;

/// What a text's tokens say of where the answer begins moves probability among them, and only there.
class AnswerStartsTest {
    private static final int[] QUESTION = {3, 40, 41, 4};
    private static final int[] TEXT = {3, 40, 41, 4, 50, 51, 52, 50, 53}; // the question and five tokens

    @TempDir
    private Path directory;

    @Test
    void movesProbabilityToTheLikelierBeginning() {
        AnswerStarts starts = new AnswerStarts(new int[]{0, 2, 0}, new float[]{-9, 1, -1}, 0.5);
        double[] before = Softmax.of(new float[]{1, 2, 1, 0}, 1f);
        double[] after = Softmax.of(starts.weigh(new float[]{1, 2, 1, 0}), 1f);
        assertEquals(before[1], after[1], 1e-6);
        assertEquals(before[3], after[3], 1e-6);
        assertEquals(Math.E, after[2] / after[0], 1e-5); // half of 1 - -1
    }

    @Test
    void whereNothingIsSaidNothingMoves() {
        float[] logits = {1, 2};
        assertSame(logits, AnswerStarts.UNKNOWN.weigh(logits));
    }

    @Test
    void scoresAreOfTheTextAloneAndChangeTheFirstTokenOnly() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        float[][] without = steps(checkpoint, "plain");
        Path config = checkpoint.resolve("config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("\\{",
                "{\"lectern\": {\"answer_start\": {\"layers\": 1, \"token_id\": 7, \"weight\": 2}},"));
        float[][] with = steps(checkpoint, "starts");
        int[] inText = {50, 51, 52, 53};
        double[] before = Softmax.of(without[0], 1f);
        double[] after = Softmax.of(with[0], 1f);
        assertEquals(sum(before, inText), sum(after, inText), 1e-6);
        assertEquals(before[40], after[40], 1e-6);
        double moved = Arrays.stream(inText).mapToDouble(token -> Math.abs(before[token] - after[token])).sum();
        assertEquals(true, moved > 0.1 * sum(before, inText), "moved " + moved);
        assertArrayEquals(without[1], with[1], 1e-4f);
    }

    private float[][] steps(Path checkpoint, String name) throws Exception {
        CancelSignal never = new CancelSignal();
        try (DecoderModel model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve(name)));
                PassageDecoder decoder = new PassageDecoder(TestModel.main(model), TEXT, QUESTION.length, QUESTION)) {
            return new float[][]{decoder.prefill(never, done -> {}).logits(),
                    decoder.next(50, never, done -> {}).logits()};
        }
    }

    private static double sum(double[] probabilities, int... tokens) {
        return Arrays.stream(tokens).mapToDouble(token -> probabilities[token]).sum();
    }
}
