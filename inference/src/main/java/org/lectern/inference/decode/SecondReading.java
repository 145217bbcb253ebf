package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Softmax;

/// Decoding in which one chunk is also read alone, without candidates. Contenders are the chunks that the first token's attention
/// and the question's words together point at; each is read, and what it says for itself counts in the choice. The probabilities
/// of both readings are averaged, and the chosen chunk tells whether there is an answer: the main pass sees many chunks that all
/// say "not here" and has learned to look past them. A step that left chunks behind stands as it is, because it is only given when
/// it is sure.
public final class SecondReading implements StepDecoder {
    private static final double LEAST = 1e-30; // has a logarithm

    private final StepDecoder focus;
    private final SoleChunk chunks;
    private final MainDecoder main;
    private final Rule rule;
    private int[] answer = {};
    private Reading reading;

    /// Which chunk is read alone, and what that counts.
    ///
    /// @param weight of the second reading, from 0 to 1; with 0 it tells nothing but whether there is an answer
    /// @param words added to the logarithm of each chunk's attention, [chunks]
    /// @param contenders chunks with the highest sums, each of which is read; the one with the most attention is always
    /// @param doubt taken from the sum for each unit in the log odds that the chunk gives to having no answer
    /// @param notFound how a chunk says that it has no answer
    public record Rule(double weight, float[] words, int contenders, double doubt, Optional<NotFound> notFound) {
        /// Only the chunk with the highest sum.
        Rule(double weight, float[] words, Optional<NotFound> notFound) {
            this(weight, words, 1, 0, notFound);
        }
    }

    /// A chunk and its own probabilities in the last step that asked for them, [vocabulary].
    private record Reading(int number, SoleText chunk, double[] probabilities) {}

    /// @param focus decodes over all chunks; closed with this
    /// @param chunks the same, at least one, for reading one of them
    public SecondReading(StepDecoder focus, SoleChunk chunks, MainDecoder main, Rule rule) {
        this.focus = focus;
        this.chunks = chunks;
        this.main = main;
        this.rule = rule;
    }

    @Override
    public DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = focus.prefill(cancel, progress);
        choose(step.trace(), cancel);
        return mixed(step);
    }

    private void choose(StepTrace trace, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        double[] sums = sums(trace.candidateAttention());
        int[] numbers = contenders(sums, trace.ranked().getFirst());
        Reading[] read = new Reading[numbers.length];
        try {
            main.model().lanes()
                    .run(IntStream
                            .range(0, numbers.length).<Lanes.Job>mapToObj(i -> () -> read[i] = read(numbers[i], cancel))
                            .toList(), () -> {});
            reading = Arrays.stream(read)
                    .max(Comparator.comparingDouble(one -> sums[one.number] - rule.doubt * doubt(one))).orElseThrow();
        } finally {
            Arrays.stream(read).filter(one -> one != null && one != reading).forEach(one -> one.chunk.close());
        }
    }

    private double[] sums(float... attention) {
        double[] sums = new double[attention.length];
        Arrays.setAll(sums, number -> Math.log(Math.max(LEAST, attention[number])) + rule.words[number]);
        return sums;
    }

    private int[] contenders(double[] sums, int strongest) {
        IntStream best = IntStream.range(0, sums.length).boxed()
                .sorted(Comparator.comparingDouble(number -> -sums[number])).limit(rule.contenders)
                .mapToInt(Integer::intValue);
        return IntStream.concat(best, IntStream.of(strongest)).distinct().toArray();
    }

    // log odds
    private double doubt(Reading of) {
        double none = rule.notFound.map(notFound -> of.probabilities[notFound.token()]).orElse(0.5);
        return Math.log(Math.max(LEAST, none)) - Math.log(Math.max(LEAST, 1 - none));
    }

    private Reading read(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        SoleText chunk = chunks.text().of(number, cancel);
        boolean read = false;
        try {
            Reading made = new Reading(number, chunk, probabilities(number, chunk, cancel));
            read = true;
            return made;
        } finally {
            if (!read) {
                chunk.close();
            }
        }
    }

    private double[] probabilities(int number, SoleText chunk, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        return Softmax.of(chunk.logits(main, chunks.local().apply(number), answer, cancel), 1f);
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = focus.next(token, cancel, progress);
        answer = Arrays.copyOf(answer, answer.length + 1);
        answer[answer.length - 1] = token;
        if (rule.weight == 0 || !step.exact()) {
            return step;
        }
        reading = new Reading(reading.number, reading.chunk, probabilities(reading.number, reading.chunk, cancel));
        return mixed(step);
    }

    private DecodeStep mixed(DecodeStep step) {
        if (rule.weight == 0) {
            return step;
        }
        double[] together = Softmax.of(step.logits(), 1f);
        float[] logits = new float[together.length];
        for (int token = 0; token < logits.length; token++) {
            logits[token] = (float) Math.log(Math.max(LEAST,
                    (1 - rule.weight) * together[token] + rule.weight * reading.probabilities[token]));
        }
        StepTrace seen = step.trace();
        return new DecodeStep(logits,
                new StepTrace(seen.candidateAttention(), seen.documentAttention(), reading.number), step.exact());
    }

    @Override
    public double notFound(DecodeStep first, int token) {
        return reading.probabilities[token];
    }

    private void closeReading() {
        if (reading != null) {
            reading.chunk.close();
            reading = null;
        }
    }

    @Override
    public void close() {
        closeReading();
        focus.close();
    }
}
