package org.lectern.inference.decode;

import java.util.Arrays;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// The main pass: the local context over the candidates, computed in full because the candidates change at every step.
///
/// @param attributionHeads weights of the heads in the attention over candidates, [layers * heads]
public record MainDecoder(DecoderModel model, float[] attributionHeads) {
    /// What the last local token predicts, and which candidates it looked at.
    ///
    /// @param logits [vocabulary]
    /// @param attention [chunks]
    record Output(float[] logits, float[] attention) {}

    /// @param start position of the first token, after those of all candidates
    Output run(int[] tokens, KvBlock candidates, int start, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        long[] positions = new long[tokens.length];
        Arrays.setAll(positions, i -> start + i);
        long[] ids = Arrays.stream(tokens).asLongStream().toArray();
        try (Pass pass = new Pass(model, 1, tokens.length); KvBlock nothing = KvBlock.allocate(model.shape(), 1, 0)) {
            pass.tokens(ids, positions).candidates().adapted(Adapters.Tokens.LOCAL).past(candidates, nothing);
            pass.mask(candidates, new int[0], nothing, 0);
            FloatTensor logits = pass.logits(0);
            FloatTensor attention = pass.attention(attributionHeads, candidates);
            pass.run(cancel);
            return new Output(logits.toArray(0, model.shape().vocabulary()), attention.toArray(0, candidates.rows()));
        }
    }
}
