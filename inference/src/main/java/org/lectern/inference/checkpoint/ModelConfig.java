package org.lectern.inference.checkpoint;

import java.util.Set;

/// The config.json of a Llama-style decoder.
///
/// @param name what the model calls itself, or its folder's name
/// @param maxPositions positions that the decoder was trained on
/// @param endTokens ids that end an answer
/// @param candidateProjections projections that have a second weight for candidate tokens (`beacon_param`)
public record ModelConfig(
        String name,
        int vocabulary,
        int hidden,
        int intermediate,
        int layers,
        int heads,
        int kvHeads,
        int headDim,
        float normEpsilon,
        double ropeTheta,
        RopeScaling ropeScaling,
        int maxPositions,
        int bosToken,
        Set<Integer> endTokens,
        boolean tiedEmbeddings,
        Set<Projection> candidateProjections,
        LecternConfig lectern) {
    public ModelConfig {
        endTokens = Set.copyOf(endTokens);
        candidateProjections = Set.copyOf(candidateProjections);
    }
}
