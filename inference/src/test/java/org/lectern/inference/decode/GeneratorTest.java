package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.sampling.GreedySampler;

/// What is chosen of logits that are known.
class GeneratorTest {
    private static final int VOCABULARY = 10;
    private static final int END = 2;
    private static final int NONE = 3;
    private static final int RIVER = 5;
    private static final int OF = 6;
    private static final int GOLD = 7;
    private static final int SAND = 8;
    private static final float[] NO_CHUNKS = {};

    private final List<Integer> answer = new ArrayList<>();
    private double threshold = 0.9;
    private Generation generation;

    // without a constraint the likeliest tokens make words that stand nowhere
    @Test
    void isFreeWithoutConstraint() throws Exception {
        generate(TokenConstraint.none(), step(NO_CHUNKS, GOLD, RIVER), step(NO_CHUNKS, SAND, END),
                step(NO_CHUNKS, END));
        assertEquals(List.of(GOLD, SAND), answer);
    }

    @Test
    void quotesARunOfTokens() throws Exception {
        generate(quotations(), step(NO_CHUNKS, GOLD, RIVER), step(NO_CHUNKS, SAND, OF, END),
                step(NO_CHUNKS, SAND, END));
        assertEquals(List.of(GOLD), answer);
        assertEquals(FinishReason.END, generation.finish());
    }

    @Test
    void followsEveryPlaceOfWhatItHasSaid() throws Exception {
        generate(quotations(), step(NO_CHUNKS, RIVER), step(NO_CHUNKS, SAND, OF, END), step(NO_CHUNKS, SAND, GOLD),
                step(NO_CHUNKS, RIVER, END));
        assertEquals(List.of(RIVER, OF, SAND), answer);
    }

    @Test
    void beginsInChunksThatTakePart() throws Exception {
        generate(quotations(), step(new float[]{0.96f, 0.04f}, SAND, OF), step(NO_CHUNKS, SAND, GOLD),
                step(NO_CHUNKS, END));
        assertEquals(List.of(OF, GOLD), answer);
    }

    @Test
    void beginsInTheChunkThatWasReadAlone() throws Exception {
        DecodeStep weak = step(new float[]{0.96f, 0.04f}, SAND, OF);
        StepTrace trace = new StepTrace(weak.trace().candidateAttention(), new float[0][], 1);
        generate(quotations(), new DecodeStep(weak.logits(), trace, true), step(NO_CHUNKS, END));
        assertEquals(List.of(SAND), answer);
    }

    @Test
    void neverEndsBeforeItHasBegun() throws Exception {
        generate(quotations(), step(NO_CHUNKS, END, SAND), step(NO_CHUNKS, END));
        assertEquals(List.of(SAND), answer);
    }

    @Test
    void believesThatThereIsNoAnswerOnlyAboveTheThreshold() throws Exception {
        generate(TokenConstraint.none(), step(NO_CHUNKS, NONE, GOLD), step(NO_CHUNKS, END));
        assertEquals(List.of(GOLD), answer);
        assertEquals(0.66, generation.notFoundProbability(), 0.01);
        answer.clear();
        threshold = 0.5;
        generate(TokenConstraint.none(), step(NO_CHUNKS, NONE, GOLD));
        assertEquals(FinishReason.NOT_FOUND, generation.finish());
        assertEquals(List.of(), answer);
    }

    private static TokenConstraint quotations() {
        return new VerbatimConstraint(List.of(new int[]{RIVER, OF, GOLD}, new int[]{RIVER, OF, SAND}), Set.of(END));
    }

    // each token is e times as likely as the next
    private static DecodeStep step(float[] shares, int... likeliestFirst) {
        float[] logits = new float[VOCABULARY];
        Arrays.fill(logits, -10);
        for (int i = 0; i < likeliestFirst.length; i++) {
            logits[likeliestFirst[i]] = 5 - i;
        }
        if (likeliestFirst[0] == NONE) {
            logits[GOLD] = 5 - (float) Math.log(2);
        }
        return new DecodeStep(logits, new StepTrace(shares, new float[0][]), true);
    }

    private void generate(TokenConstraint constraint, DecodeStep... steps) throws Exception {
        StopCondition stop = new StopCondition(Set.of(END), Optional.of(new NotFound(NONE, threshold)), 10);
        Iterator<DecodeStep> script = List.of(steps).iterator();
        StepDecoder decoder = new StepDecoder() {
            @Override
            public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) {
                return script.next();
            }

            @Override
            public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) {
                return script.next();
            }

            @Override
            public void close() {
                // a script holds nothing
            }
        };
        generation = new Generator(decoder, new GreedySampler(), stop, constraint,
                trace -> {}).generate(answer::add,
                        done -> {}, new CancelSignal());
    }
}
