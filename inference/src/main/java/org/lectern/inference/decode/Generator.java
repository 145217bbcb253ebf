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
    private final Consumer<StepTrace> traces;
    private int tokens;
    private int exactTokens;
    private double logProbability;
    private long firstTokenNanos;

    /// @param traces hears what every step looked at
    public Generator(StepDecoder decoder, Sampler sampler, StopCondition stop, Consumer<StepTrace> traces) {
        this.decoder = decoder;
        this.sampler = sampler;
        this.stop = stop;
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
        return new Generation(tokens, exactTokens, finish, logProbability, firstTokenNanos);
    }

    private FinishReason run(IntConsumer onToken, IntConsumer progress, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        DecodeStep step = decoder.prefill(cancel, progress);
        int token = sampler.choose(step.logits());
        firstTokenNanos = System.nanoTime();
        while (true) {
            traces.accept(step.trace());
            logProbability += Math.log(Softmax.of(step.logits(), 1f)[token]);
            Optional<FinishReason> end = stop.endsBefore(token);
            if (end.isPresent()) {
                return end.get();
            }
            tokens++;
            exactTokens += step.exact() ? 1 : 0;
            onToken.accept(token);
            if (tokens >= stop.maxTokens()) {
                return FinishReason.LENGTH;
            }
            step = decoder.next(token, cancel, progress);
            token = sampler.choose(step.logits());
        }
    }
}
