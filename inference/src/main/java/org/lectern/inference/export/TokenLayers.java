package org.lectern.inference.export;

import java.io.IOException;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;

/// What turns tokens into activations and activations into logits.
interface TokenLayers {
    String EMBEDDING = "model.embed_tokens.weight";
    String HEAD = "lm_head.weight";

    /// On the blocks that the checkpoint stores if the format rounds activations, otherwise in single precision.
    static TokenLayers of(WeightFormat format, Decoder decoder, OnnxGraph graph, WeightWriter weights) {
        TokenLayers plain = new PlainTokenLayers(decoder, graph, weights);
        return switch (format) {
            case FP32, FP16, STORED_EXACT -> plain;
            case STORED, INT8, INT4, INT8_DYNAMIC -> new StoredTokenLayers(decoder, graph, weights, plain);
        };
    }

    /// [B, T] -> [B, T, hidden].
    String embedded(String tokens) throws CheckpointException, IOException;

    /// [M, hidden] -> [M, vocabulary].
    String logits(String x) throws CheckpointException, IOException;
}
