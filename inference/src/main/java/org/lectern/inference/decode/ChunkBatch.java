package org.lectern.inference.decode;

import java.util.Arrays;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.FloatTensor;
import org.lectern.inference.runtime.RunCancelled;

/// Chunks of one question that run together, and what they have read of the question and the answer.
final class ChunkBatch implements AutoCloseable {
    private final DecoderModel model;
    private final ChunkKvCache cache;
    private final int firstChunk;
    private final float[] salienceHeads;
    private final KvBlock nothing;
    private final KvBlock tail; // [chunks, kvHeads, maxTokens, headDim]
    private int tailLength;

    private ChunkBatch(DecoderModel model, ChunkKvCache cache, int firstChunk, float[] salienceHeads, KvBlock nothing,
            KvBlock tail) {
        this.model = model;
        this.cache = cache;
        this.firstChunk = firstChunk;
        this.salienceHeads = salienceHeads;
        this.nothing = nothing;
        this.tail = tail;
    }

    static ChunkBatch open(DecoderModel model, ChunkKvCache cache, int firstChunk, float[] salienceHeads,
            int maxTokens) throws RuntimeFailure {
        return new ChunkBatch(model, cache, firstChunk, salienceHeads,
                KvBlock.allocate(model.shape(), cache.chunks(), 0),
                KvBlock.allocate(model.shape(), cache.chunks(), maxTokens));
    }

    int chunks() {
        return cache.chunks();
    }

    /// Runs the tokens on every chunk, writes the candidates at the chunks' ordinals and remembers all tokens but the last.
    void step(int[] tokens, KvBlock candidates, float[][] attention, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        KvBlock past = tailLength == 0 ? nothing : tail;
        try (Pass pass = new Pass(model, chunks(), tokens.length);
                KvBlock newRows = KvBlock.allocate(model.shape(), chunks(), tokens.length);
                KvBlock newCandidates = KvBlock.allocate(model.shape(), chunks(), 1)) {
            pass.tokens(repeated(tokens), positions(tokens.length)).candidates(ordinals());
            pass.past(cache.block(), past).mask(cache.block(), lengths(), past, tailLength);
            pass.logits();
            FloatTensor weights = pass.attention(salienceHeads, cache.block());
            pass.keep(newRows).keepCandidates(newCandidates).run(cancel);
            for (int chunk = 0; chunk < chunks(); chunk++) {
                tail.copyRows(newRows, chunk, 0, chunk, tailLength, tokens.length - 1);
                candidates.copyRows(newCandidates, chunk, 0, 0, firstChunk + chunk, 1);
                attention[firstChunk + chunk] = weights.toArray((long) chunk * cache.block().rows(),
                        cache.length(chunk));
            }
        }
        tailLength += tokens.length - 1;
    }

    private long[] repeated(int[] tokens) {
        long[] all = new long[chunks() * tokens.length];
        Arrays.setAll(all, i -> tokens[i % tokens.length]);
        return all;
    }

    private long[] positions(int newTokens) {
        long[] all = new long[chunks() * newTokens];
        Arrays.setAll(all, i -> cache.length(i / newTokens) + tailLength + i % newTokens);
        return all;
    }

    private long[] ordinals() {
        long[] ordinals = new long[chunks()];
        Arrays.setAll(ordinals, chunk -> firstChunk + chunk);
        return ordinals;
    }

    private int[] lengths() {
        int[] lengths = new int[chunks()];
        Arrays.setAll(lengths, cache::length);
        return lengths;
    }

    @Override
    public void close() {
        nothing.close();
        tail.close();
    }
}
