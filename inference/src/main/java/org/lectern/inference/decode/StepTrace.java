package org.lectern.inference.decode;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one decode step looked at.
///
/// @param candidateAttention attention of the main pass's last token over the candidates, [chunks]
/// @param documentAttention attention of every candidate over its chunk's tokens, [chunks][tokens]
public record StepTrace(float[] candidateAttention, float[][] documentAttention) {
    static final StepTrace WITHOUT_CHUNKS = new StepTrace(new float[0], new float[0][]);

    /// Numbers of the chunks, the one with the most attention first.
    List<Integer> ranked() {
        return IntStream.range(0, candidateAttention.length).boxed()
                .sorted(Comparator.comparingDouble(chunk -> -candidateAttention[chunk])).toList();
    }
}
