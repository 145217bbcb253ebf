package org.lectern.inference.decode;

/// What one decode step looked at.
///
/// @param candidateAttention attention of the main pass's last token over the candidates, [chunks]
/// @param documentAttention attention of every candidate over its chunk's tokens, [chunks][tokens]
public record StepTrace(float[] candidateAttention, float[][] documentAttention) {
    static final StepTrace WITHOUT_CHUNKS = new StepTrace(new float[0], new float[0][]);
}
