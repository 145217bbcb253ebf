package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Softmax;

/// Decoding in which one chunk is also read alone, without candidates: the one that the first token's attention and the question's
/// words together point at. The probabilities of both readings are averaged, and what the chunk says for itself tells whether there
/// is an answer: the main pass sees many chunks that all say "not here" and has learned to look past them. A chunk that has no
/// answer gives way to the one with the most attention. A step that left chunks behind stands as it is, because it is only given
/// when it is sure.
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
    /// @param notFound how a chunk says that it has no answer
    public record Rule(double weight, float[] words, Optional<NotFound> notFound) {}

    /// A chunk, its cache and its own probabilities in the last step that asked for them, [vocabulary].
    private record Reading(int number, ChunkKvCache chunk, double[] probabilities) {}

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
        int strongest = step.trace().ranked().getFirst();
        int matching = matching(step.trace().candidateAttention());
        read(matching, cancel);
        if (matching != strongest && hasNoAnswer()) {
            double doubt = none();
            read(strongest, cancel);
            if (none() > doubt) {
                read(matching, cancel);
            }
        }
        return mixed(step);
    }

    private int matching(float... attention) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int number = 0; number < attention.length; number++) {
            double score = Math.log(Math.max(LEAST, attention[number])) + rule.words[number];
            if (score > most) {
                most = score;
                best = number;
            }
        }
        return best;
    }

    private void read(int number, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        closeReading();
        ChunkKvCache chunk = chunks.cache(number, cancel);
        reading = new Reading(number, chunk, new double[0]);
        readOn(cancel);
    }

    private void readOn(CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        int[] asked = chunks.local().apply(reading.number);
        int[] local = Arrays.copyOf(asked, asked.length + answer.length);
        System.arraycopy(answer, 0, local, asked.length, answer.length);
        float[] logits = main.run(local, reading.chunk.block(), reading.chunk.length(0), cancel).logits();
        reading = new Reading(reading.number, reading.chunk, Softmax.of(logits, 1f));
    }

    private boolean hasNoAnswer() {
        return rule.notFound.isPresent() && none() >= rule.notFound.get().threshold();
    }

    private double none() {
        return reading.probabilities[rule.notFound.orElseThrow().token()];
    }

    @Override
    public DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure {
        DecodeStep step = focus.next(token, cancel, progress);
        answer = Arrays.copyOf(answer, answer.length + 1);
        answer[answer.length - 1] = token;
        if (rule.weight == 0 || !step.exact()) {
            return step;
        }
        readOn(cancel);
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
