package org.lectern.inference.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.chunk.ContextChunk;
import org.lectern.inference.decode.StepTrace;
import org.lectern.inference.tokenizer.Encoding;

class AttentionAttributionTest {
    @Test
    void sharesSumToOneAndTheFirstStepCountsMost() {
        List<StepTrace> traces = List.of(trace(0.1f, 0.5f), trace(0.5f, 0.1f));
        Attribution attribution = attribute(traces, chunks(2));
        double first = attribution.chunks().get(0).share();
        double second = attribution.chunks().get(1).share();
        assertEquals(1, first + second, 1e-9);
        assertEquals((0.1 * 2 + 0.5) / 1.8, first, 1e-6);
        assertTrue(second > first);
    }

    @Test
    void namesChunksByTheirNumberInTheDocument() {
        List<NumberedChunk> chunks = List.of(new NumberedChunk(4, chunk(0)), new NumberedChunk(9, chunk(1)));
        Attribution attribution = attribute(List.of(trace(0.3f, 0.3f)), chunks);
        assertEquals(4, attribution.chunks().get(0).chunk());
        assertEquals(new TextRange(10, 20), attribution.chunks().get(1).range());
    }

    @Test
    void tellsTokensOfTheStrongestChunksWithoutThePrefix() {
        float[] attention = new float[12];
        for (int chunk = 0; chunk < attention.length; chunk++) {
            attention[chunk] = chunk;
        }
        Attribution attribution = attribute(List.of(trace(attention)), chunks(attention.length));
        for (int chunk = 0; chunk < attention.length; chunk++) {
            assertEquals(chunk >= 4 ? 2 : 0, attribution.chunks().get(chunk).tokens().size());
        }
        Attribution.TokenSalience token = attribution.chunks().get(11).tokens().get(1);
        assertEquals(new TextRange(115, 120), token.range());
        assertEquals(0.3, token.weight(), 1e-6);
    }

    @Test
    void isNothingWithoutChunks() {
        assertEquals(Attribution.NONE, attribute(List.of(trace()), List.of()));
        assertEquals(Attribution.NONE, attribute(List.of(), chunks(2)));
    }

    private static Attribution attribute(List<StepTrace> traces, List<NumberedChunk> chunks) {
        Attributor attributor = new AttentionAttribution(chunks);
        traces.forEach(attributor);
        return attributor.attribution();
    }

    private static StepTrace trace(float... candidateAttention) {
        float[][] documentAttention = new float[candidateAttention.length][];
        Arrays.setAll(documentAttention, chunk -> new float[]{0.1f, 0.2f, 0.3f});
        return new StepTrace(candidateAttention, documentAttention);
    }

    private static List<NumberedChunk> chunks(int count) {
        return IntStream.range(0, count).mapToObj(i -> new NumberedChunk(i, chunk(i))).toList();
    }

    private static ContextChunk chunk(int index) {
        int start = 10 * index;
        Encoding text = new Encoding(new int[]{7, 8}, new int[]{start, start + 5}, new int[]{start + 5, start + 10});
        return new ContextChunk(new int[]{6, 7, 8}, 1, text, new TextRange(start, start + 10));
    }
}
