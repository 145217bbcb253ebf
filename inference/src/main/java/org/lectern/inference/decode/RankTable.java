package org.lectern.inference.decode;

import ai.onnxruntime.OnnxTensor;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.TensorArena;

/// Says which ranks of updates count for which token of a pass: the first for local tokens, those after for the candidate.
///
/// @param tokens of each sequence
/// @param candidates 1 if the last token is a candidate, otherwise 0
record RankTable(TensorArena arena, int tokens, int candidates) {
    /// [1, tokens, local + candidate].
    OnnxTensor of(int local, int candidate) throws RuntimeFailure {
        int ranks = local + candidate;
        FloatTensor table = arena.floats(1, tokens, ranks);
        for (int token = 0; token < tokens - candidates; token++) {
            table.fill((long) token * ranks, (long) token * ranks + local, 1);
        }
        if (candidates > 0) {
            table.fill((long) tokens * ranks - candidate, (long) tokens * ranks, 1);
        }
        return table.tensor();
    }
}
