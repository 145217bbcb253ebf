package org.lectern.inference.decode;

import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;
import org.lectern.inference.sampling.Softmax;

/// How probable it is that there is no answer.
@FunctionalInterface
public interface NotFoundScore {
    /// @param first the step that gives the first token
    /// @param token the one that says so
    double of(DecodeStep first, int token, CancelSignal cancel) throws RunCancelled, RuntimeFailure;

    /// The token's probability as the first of the answer.
    static NotFoundScore ofFirstToken() {
        return (first, token, _) -> Softmax.of(first.logits(), 1f)[token];
    }

    /// The token's probability where the chunk with the most attention is read alone. The main pass sees many chunks that all
    /// say "not here"; what the strongest one says for itself tells far better whether the document answers the question.
    ///
    /// @param parallel its chunks, at least one
    /// @param local the local context
    static NotFoundScore ofStrongestChunk(ParallelDecoder parallel, MainDecoder main, int... local) {
        return (first, token, cancel) -> Softmax
                .of(parallel.readAlone(strongest(first.trace().candidateAttention()), main, local, cancel), 1f)[token];
    }

    private static int strongest(float[] shares) {
        int strongest = 0;
        for (int chunk = 1; chunk < shares.length; chunk++) {
            if (shares[chunk] > shares[strongest]) {
                strongest = chunk;
            }
        }
        return strongest;
    }
}
