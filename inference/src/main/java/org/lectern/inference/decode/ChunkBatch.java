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
    private static final int SPARE_ROWS = 32;

    private final DecoderModel model;
    private final ChunkKvCache cache;
    private final int firstChunk;
    private final float[] salienceHeads;
    private final int maxTokens;
    private KvBlock tail; // [chunks, kvHeads, tail capacity, headDim]
    private int tailLength;

    private ChunkBatch(DecoderModel model, ChunkKvCache cache, int firstChunk, float[] salienceHeads, int maxTokens,
            KvBlock tail) {
        this.model = model;
        this.cache = cache;
        this.firstChunk = firstChunk;
        this.salienceHeads = salienceHeads;
        this.maxTokens = maxTokens;
        this.tail = tail;
    }

    /// @param maxTokens tokens that will be stepped through at most
    static ChunkBatch open(DecoderModel model, ChunkKvCache cache, int firstChunk, float[] salienceHeads,
            int maxTokens) throws RuntimeFailure {
        return new ChunkBatch(model, cache, firstChunk, salienceHeads, maxTokens,
                KvBlock.allocate(model.shape(), cache.chunks(), 0));
    }

    int chunks() {
        return cache.chunks();
    }

    /// Runs the tokens on every chunk, writes the candidates at the chunks' ordinals and remembers all tokens but the last.
    void step(int[] tokens, KvBlock candidates, float[][] attention, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        try (Pass pass = new Pass(model, chunks(), tokens.length);
                KvBlock newRows = KvBlock.allocate(model.shape(), chunks(), tokens.length);
                KvBlock newCandidates = KvBlock.allocate(model.shape(), chunks(), 1)) {
            pass.tokens(repeated(tokens), positions(tokens.length)).candidates(ordinals());
            pass.past(cache.block(), tail).mask(cache.block(), lengths(), tail, tailLength);
            pass.logits();
            FloatTensor weights = pass.attention(salienceHeads, cache.block());
            pass.keep(newRows).keepCandidates(newCandidates).run(cancel);
            makeRoom(tokens.length - 1);
            for (int chunk = 0; chunk < chunks(); chunk++) {
                tail.copyRows(newRows, chunk, 0, chunk, tailLength, tokens.length - 1);
                candidates.copyRows(newCandidates, chunk, 0, 0, firstChunk + chunk, 1);
                attention[firstChunk + chunk] = weights.toArray((long) chunk * cache.block().rows(),
                        cache.length(chunk));
            }
        }
        tailLength += tokens.length - 1;
    }

    // rows beyond the tail's length cost time in every step, so the capacity follows the need
    private void makeRoom(int more) throws RuntimeFailure {
        if (tailLength + more <= tail.rows()) {
            return;
        }
        KvBlock larger = KvBlock.allocate(model.shape(), chunks(),
                Math.min(maxTokens, tailLength + more + SPARE_ROWS));
        for (int chunk = 0; chunk < chunks(); chunk++) {
            larger.copyRows(tail, chunk, 0, chunk, 0, tailLength);
        }
        tail.close();
        tail = larger;
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
        tail.close();
    }
}
