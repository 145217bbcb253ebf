package org.lectern.inference.engine.trial;

import java.util.Arrays;
import org.lectern.inference.decode.DecoderModel;

/// What a model is given when it is tried without a text: the same on every machine.
public final class Workload {
    private Workload() {}

    /// Tokens spread over the vocabulary.
    ///
    /// @param series different ones for different series
    public static int[] tokens(DecoderModel model, int series, int count) {
        int[] tokens = new int[count];
        Arrays.setAll(tokens, i -> (int) ((i * 7919L + series * 104_729L + 5) % model.shape().vocabulary()));
        return tokens;
    }

    /// The attention of all heads alike, [layers * heads].
    public static float[] heads(DecoderModel model) {
        float[] heads = new float[model.shape().layers() * model.shape().heads()];
        Arrays.fill(heads, 1f / heads.length);
        return heads;
    }
}
