package org.lectern.inference.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.decode.StepTrace;

/// Adds up the attention that the answer's steps gave: to candidates for the chunk, by candidates for the tokens. The first
/// step counts most because it decides where the answer is; later ones mostly continue it.
public final class AttentionAttribution implements Attributor {
    /// Chunks whose tokens are told.
    private static final int DETAILED_CHUNKS = 8;
    private static final double STEP_DECAY = 0.5;

    private final List<NumberedChunk> chunks;
    private final double[] candidateAttention; // [chunks]
    private final double[][] documentAttention; // [chunks][tokens]
    private double stepWeight = 1;
    private double weights;

    /// @param chunks those that take part, in the order in which the decoder sees them
    public AttentionAttribution(List<NumberedChunk> chunks) {
        this.chunks = List.copyOf(chunks);
        candidateAttention = new double[chunks.size()];
        documentAttention = new double[chunks.size()][];
        Arrays.setAll(documentAttention, chunk -> new double[chunks.get(chunk).chunk().tokens().length]);
    }

    @Override
    public void accept(StepTrace trace) {
        for (int chunk = 0; chunk < candidateAttention.length; chunk++) {
            candidateAttention[chunk] += stepWeight * trace.candidateAttention()[chunk];
            double[] tokens = documentAttention[chunk];
            for (int token = 0; token < tokens.length; token++) {
                tokens[token] += stepWeight * trace.documentAttention()[chunk][token];
            }
        }
        weights += stepWeight;
        stepWeight *= STEP_DECAY;
    }

    @Override
    public Attribution attribution() {
        if (chunks.isEmpty() || weights == 0) {
            return Attribution.NONE;
        }
        double sum = Arrays.stream(candidateAttention).sum();
        Set<Integer> detailed = strongest();
        List<ChunkShare> shares = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            double share = sum > 0 ? candidateAttention[i] / sum : 1.0 / chunks.size();
            List<TokenSalience> tokens = detailed.contains(i) ? salience(i) : List.of();
            shares.add(new ChunkShare(chunks.get(i).number(), chunks.get(i).chunk().range(), share, tokens));
        }
        return new Attribution(shares);
    }

    private Set<Integer> strongest() {
        return IntStream.range(0, candidateAttention.length).boxed()
                .sorted(Comparator.comparingDouble((Integer chunk) -> -candidateAttention[chunk]))
                .limit(DETAILED_CHUNKS).collect(Collectors.toSet());
    }

    private List<TokenSalience> salience(int index) {
        NumberedChunk numbered = chunks.get(index);
        int prefix = numbered.chunk().prefixLength();
        return IntStream.range(0, numbered.chunk().text().length())
                .mapToObj(token -> new TokenSalience(numbered.chunk().text().range(token),
                        documentAttention[index][prefix + token] / weights))
                .toList();
    }
}
