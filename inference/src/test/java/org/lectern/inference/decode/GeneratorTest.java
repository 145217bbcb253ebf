package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
    private static final int RIVER = 5;
    private static final int OF = 6;
    private static final int GOLD = 7;
    private static final int SAND = 8;

    private final List<Integer> answer = new ArrayList<>();
    private Generation generation;

    @Test
    void givesTheLikeliestTokensUpToTheEnd() throws Exception {
        generate(step(GOLD, RIVER), step(SAND, END), step(END));
        assertEquals(List.of(GOLD, SAND), answer);
        assertEquals(FinishReason.END, generation.finish());
        assertEquals(2 * Math.log(1 / (1 + Math.exp(-1))), generation.logProbability(), 1e-3);
    }

    @Test
    void stopsAtTheLimit() throws Exception {
        generate(step(GOLD), step(SAND), step(RIVER), step(OF));
        assertEquals(List.of(GOLD, SAND, RIVER), answer);
        assertEquals(FinishReason.LENGTH, generation.finish());
    }

    // each token is e times as likely as the next
    private static DecodeStep step(int... likeliestFirst) {
        float[] logits = new float[VOCABULARY];
        Arrays.fill(logits, -10);
        for (int i = 0; i < likeliestFirst.length; i++) {
            logits[likeliestFirst[i]] = 5 - i;
        }
        return new DecodeStep(logits, StepTrace.WITHOUT_CHUNKS, true);
    }

    private void generate(DecodeStep... steps) throws Exception {
        StopCondition stop = new StopCondition(Set.of(END), 3);
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
        generation = new Generator(decoder, new GreedySampler(), stop, trace -> {}).generate(answer::add,
                done -> {}, new CancelSignal());
    }
}
