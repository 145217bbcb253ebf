package org.lectern.inference.decode;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Sampler;
import org.lectern.inference.sampling.Softmax;

/// Generates one answer token by token.
public final class Generator {
    private final StepDecoder decoder;
    private final Sampler sampler;
    private final StopCondition stop;
    private final TokenConstraint constraint;
    private final Consumer<StepTrace> traces;
    private int tokens;
    private int exactTokens;
    private double logProbability;
    private double notFoundProbability = Double.NaN;
    private long firstTokenNanos;

    /// @param traces hears what every step looked at
    public Generator(StepDecoder decoder, Sampler sampler, StopCondition stop, TokenConstraint constraint,
            Consumer<StepTrace> traces) {
        this.decoder = decoder;
        this.sampler = sampler;
        this.stop = stop;
        this.constraint = constraint;
        this.traces = traces;
    }

    /// @param onToken hears every token of the answer
    /// @param progress hears the chunk passes done in the current step
    public Generation generate(IntConsumer onToken, IntConsumer progress, CancelSignal cancel) throws RuntimeFailure {
        FinishReason finish;
        try {
            finish = run(onToken, progress, cancel);
        } catch (RunCancelled e) {
            finish = FinishReason.CANCELLED;
        }
        return new Generation(tokens, exactTokens, finish, logProbability, notFoundProbability, firstTokenNanos);
    }

    private FinishReason run(IntConsumer onToken, IntConsumer progress, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        DecodeStep step = decoder.prefill(cancel, progress);
        int token = first(step);
        firstTokenNanos = System.nanoTime();
        while (true) {
            traces.accept(step.trace());
            logProbability += Math.log(Softmax.of(step.logits(), 1f)[token]);
            Optional<FinishReason> end = stop.endsBefore(token, tokens);
            if (end.isPresent()) {
                return end.get();
            }
            tokens++;
            exactTokens += step.exact() ? 1 : 0;
            onToken.accept(token);
            if (tokens >= stop.maxTokens()) {
                return FinishReason.LENGTH;
            }
            constraint.accept(token);
            step = decoder.next(token, cancel, progress);
            token = sampler.choose(constraint.restrict(step));
        }
    }

    private int first(DecodeStep step) {
        float[] logits = constraint.restrict(step).clone();
        if (stop.notFound().isPresent()) {
            NotFound none = stop.notFound().get();
            notFoundProbability = decoder.notFound(step, none.token());
            if (notFoundProbability >= none.threshold()) {
                return none.token();
            }
            logits[none.token()] = Float.NEGATIVE_INFINITY;
        }
        return sampler.choose(logits);
    }
}
