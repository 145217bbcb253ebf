package org.lectern.inference.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.decode.StepTrace;

/// Reads the attention that the answer's steps gave: to candidates for the chunk, by candidates for the tokens. The first
/// step counts most because it decides where the answer is; later ones mostly continue it.
public final class AttentionAttribution implements Attributor {
    /// Chunks whose tokens are told.
    private static final int DETAILED_CHUNKS = 8;
    private static final double STEP_DECAY = 0.5;

    @Override
    public Attribution attribute(List<StepTrace> traces, List<NumberedChunk> chunks) {
        if (chunks.isEmpty() || traces.isEmpty()) {
            return Attribution.NONE;
        }
        double[] weights = stepWeights(traces.size());
        double[] shares = shares(traces, weights, chunks.size());
        Set<Integer> detailed = strongest(shares);
        List<ChunkShare> result = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            NumberedChunk chunk = chunks.get(i);
            List<TokenSalience> tokens = detailed.contains(i) ? salience(traces, weights, i, chunk) : List.of();
            result.add(new ChunkShare(chunk.number(), chunk.chunk().range(), shares[i], tokens));
        }
        return new Attribution(result);
    }

    private static double[] stepWeights(int steps) {
        double[] weights = IntStream.range(0, steps).mapToDouble(step -> Math.pow(STEP_DECAY, step)).toArray();
        double sum = IntStream.range(0, steps).mapToDouble(step -> weights[step]).sum();
        return IntStream.range(0, steps).mapToDouble(step -> weights[step] / sum).toArray();
    }

    private static double[] shares(List<StepTrace> traces, double[] weights, int chunks) {
        double[] shares = new double[chunks];
        double sum = 0;
        for (int step = 0; step < weights.length; step++) {
            float[] attention = traces.get(step).candidateAttention();
            for (int chunk = 0; chunk < chunks; chunk++) {
                shares[chunk] += weights[step] * attention[chunk];
                sum += weights[step] * attention[chunk];
            }
        }
        for (int chunk = 0; chunk < chunks; chunk++) {
            shares[chunk] = sum > 0 ? shares[chunk] / sum : 1.0 / chunks;
        }
        return shares;
    }

    private static Set<Integer> strongest(double[] shares) {
        return IntStream.range(0, shares.length).boxed()
                .sorted(Comparator.comparingDouble((Integer chunk) -> -shares[chunk])).limit(DETAILED_CHUNKS)
                .collect(Collectors.toSet());
    }

    private static List<TokenSalience> salience(List<StepTrace> traces, double[] weights, int index,
            NumberedChunk numbered) {
        int prefix = numbered.chunk().prefixLength();
        List<TokenSalience> tokens = new ArrayList<>();
        for (int token = 0; token < numbered.chunk().text().length(); token++) {
            double weight = 0;
            for (int step = 0; step < weights.length; step++) {
                weight += weights[step] * traces.get(step).documentAttention()[index][prefix + token];
            }
            tokens.add(new TokenSalience(numbered.chunk().text().range(token), weight));
        }
        return tokens;
    }
}
