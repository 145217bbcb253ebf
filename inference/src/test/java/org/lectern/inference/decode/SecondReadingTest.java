package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.chunk.LocalContext;
import org.lectern.inference.sampling.Softmax;

/// The strongest chunk's second say is what plain decoding after that chunk gives.
class SecondReadingTest {
    private static final int[] QUESTION = {11, 12, 13, 14, 15, 16};
    private static final int[] ANSWER = {40, 41, 42};
    private static final int NONE = 77;
    private static final double TOLERANCE = 1e-5;

    private final CancelSignal never = new CancelSignal();
    private final Random random = new Random(5);
    private final List<int[]> chunks = IntStream.range(0, 4).mapToObj(i -> random.ints(30 + i, 10, 8000).toArray())
            .toList();

    @TempDir
    private Path directory;
    private DecoderModel model;
    private ChunkKvCache cache;

    @BeforeEach
    void load() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")));
        cache = new ChunkEncoder(model).encode(chunks, never);
    }

    @AfterEach
    void close() {
        cache.close();
        model.close();
    }

    @Test
    void averagesTheProbabilitiesOfBothReadings() throws Exception {
        List<DecodeStep> together = read(0);
        List<DecodeStep> alone = alone(strongest(together.getFirst()));
        List<DecodeStep> mixed = read(0.25);
        for (int i = 0; i < mixed.size(); i++) {
            double[] first = Softmax.of(together.get(i).logits(), 1f);
            double[] second = Softmax.of(alone.get(i).logits(), 1f);
            double[] expected = IntStream.range(0, first.length).mapToDouble(t -> 0.75 * first[t] + 0.25 * second[t])
                    .toArray();
            assertArrayEquals(expected, Softmax.of(mixed.get(i).logits(), 1f), TOLERANCE);
        }
    }

    @Test
    void withoutWeightItSaysOnlyWhetherThereIsAnAnswer() throws Exception {
        try (ParallelDecoder parallel = open();
                SecondReading reading = reading(parallel, 0);
                ParallelDecoder other = open();
                FocusDecoder focus = new FocusDecoder(other, TestModel.main(model), context())) {
            DecodeStep step = reading.prefill(never, done -> {});
            assertArrayEquals(focus.prefill(never, done -> {}).logits(), step.logits(), 1e-4f);
            double[] alone = Softmax.of(alone(strongest(step)).getFirst().logits(), 1f);
            assertEquals(alone[NONE], reading.notFound(step, NONE), TOLERANCE);
        }
    }

    @Test
    void theQuestionsWordsChooseTheChunk() throws Exception {
        int weakest = read(0).getFirst().trace().ranked().getLast();
        SecondReading.Rule rule = new SecondReading.Rule(1, wordsOf(weakest), Optional.empty());
        try (ParallelDecoder parallel = open(); SecondReading reading = reading(parallel, rule)) {
            List<DecodeStep> read = steps(reading);
            List<DecodeStep> alone = alone(weakest);
            assertEquals(weakest, read.getFirst().trace().readAlone());
            for (int i = 0; i < read.size(); i++) {
                assertArrayEquals(Softmax.of(alone.get(i).logits(), 1f), Softmax.of(read.get(i).logits(), 1f),
                        TOLERANCE);
            }
        }
    }

    @Test
    void aChunkWithoutAnAnswerGivesWayToOneWithMoreAttention() throws Exception {
        List<Integer> ranked = read(0).getFirst().trace().ranked();
        double strongest = Softmax.of(alone(ranked.getFirst()).getFirst().logits(), 1f)[NONE];
        double weakest = Softmax.of(alone(ranked.getLast()).getFirst().logits(), 1f)[NONE];
        SecondReading.Rule rule = new SecondReading.Rule(0.5, wordsOf(ranked.getLast()), 1, 1e6,
                Optional.of(new NotFound(NONE, 0.5)));
        try (ParallelDecoder parallel = open(); SecondReading reading = reading(parallel, rule)) {
            DecodeStep first = reading.prefill(never, done -> {});
            int chosen = strongest > weakest ? ranked.getLast() : ranked.getFirst();
            assertEquals(chosen, first.trace().readAlone());
            assertEquals(Math.min(strongest, weakest), reading.notFound(first, NONE), TOLERANCE);
        }
    }

    @Test
    void theContenderWithTheLeastDoubtIsChosen() throws Exception {
        double[] none = new double[chunks.size()];
        for (int chunk = 0; chunk < none.length; chunk++) {
            none[chunk] = Softmax.of(alone(chunk).getFirst().logits(), 1f)[NONE];
        }
        int surest = IntStream.range(0, none.length).boxed().min(Comparator.comparingDouble(i -> none[i]))
                .orElseThrow();
        SecondReading.Rule rule = new SecondReading.Rule(0.5, new float[none.length], none.length, 1e6,
                Optional.of(new NotFound(NONE, 0.5)));
        try (ParallelDecoder parallel = open(); SecondReading reading = reading(parallel, rule)) {
            assertEquals(surest, reading.prefill(never, done -> {}).trace().readAlone());
        }
    }

    @Test
    void aChunkCanBeReadWithSomethingBeforeIt() throws Exception {
        IntFunction<int[]> behind = number -> IntStream
                .concat(IntStream.of(QUESTION), IntStream.of(chunks.get(number))).toArray();
        SecondReading.Rule rule = new SecondReading.Rule(1, wordsOf(2), Optional.empty());
        try (ParallelDecoder parallel = open();
                SecondReading reading = new SecondReading(new FocusDecoder(parallel, TestModel.main(model), context()),
                        SoleChunk.encoded(model, behind, QUESTION.length, local()), TestModel.main(model), rule);
                PassageDecoder alone = new PassageDecoder(TestModel.main(model), behind.apply(2), QUESTION.length,
                        context().tokens())) {
            List<DecodeStep> expected = steps(alone);
            List<DecodeStep> read = steps(reading);
            for (int i = 0; i < read.size(); i++) {
                assertArrayEquals(Softmax.of(expected.get(i).logits(), 1f), Softmax.of(read.get(i).logits(), 1f),
                        TOLERANCE);
            }
        }
    }

    @Test
    void leavesStepsAloneThatAreSureWithoutAllChunks() throws Exception {
        FastDecoder.Limits always = new FastDecoder.Limits(0.01, 1, 0);
        try (ParallelDecoder parallel = open();
                ParallelDecoder other = open();
                FastDecoder fast = new FastDecoder(other, TestModel.main(model), context(), always);
                SecondReading reading = new SecondReading(
                        new FastDecoder(parallel, TestModel.main(model), context(), always),
                        SoleChunk.asStudied(parallel, local()), TestModel.main(model), rule(0.5))) {
            List<DecodeStep> expected = steps(fast);
            List<DecodeStep> read = steps(reading);
            for (int i = 1; i < read.size(); i++) {
                assertArrayEquals(expected.get(i).logits(), read.get(i).logits(), 1e-4f);
            }
        }
    }

    private List<DecodeStep> read(double weight) throws Exception {
        try (ParallelDecoder parallel = open(); SecondReading reading = reading(parallel, weight)) {
            return steps(reading);
        }
    }

    private List<DecodeStep> alone(int chunk) throws Exception {
        try (PassageDecoder decoder = new PassageDecoder(TestModel.main(model), chunks.get(chunk), 0,
                context().tokens())) {
            return steps(decoder);
        }
    }

    private SecondReading reading(ParallelDecoder parallel, double weight) {
        return reading(parallel, rule(weight));
    }

    private SecondReading reading(ParallelDecoder parallel, SecondReading.Rule rule) {
        return new SecondReading(new FocusDecoder(parallel, TestModel.main(model), context()),
                SoleChunk.asStudied(parallel, local()), TestModel.main(model), rule);
    }

    private static SecondReading.Rule rule(double weight) {
        return new SecondReading.Rule(weight, new float[4], Optional.empty());
    }

    private float[] wordsOf(int chunk) {
        float[] words = new float[chunks.size()];
        words[chunk] = 100;
        return words;
    }

    private List<DecodeStep> steps(StepDecoder decoder) throws Exception {
        List<DecodeStep> steps = new ArrayList<>(List.of(decoder.prefill(never, done -> {})));
        for (int token : ANSWER) {
            steps.add(decoder.next(token, never, done -> {}));
        }
        return steps;
    }

    private ParallelDecoder open() throws Exception {
        return ParallelDecoder.open(model, List.of(cache), TestModel.heads(model), 20);
    }

    private static IntFunction<int[]> local() {
        return number -> context().tokens();
    }

    private static LocalContext context() {
        return LocalContext.of(QUESTION, QUESTION.length, OptionalInt.of(1));
    }

    private static int strongest(DecodeStep step) {
        float[] attention = step.trace().candidateAttention();
        return IntStream.range(0, attention.length).boxed().max(Comparator.comparingDouble(i -> attention[i]))
                .orElseThrow();
    }
}
