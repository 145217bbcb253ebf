package org.lectern.inference.decode;

import java.util.Arrays;
import java.util.List;
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
    private final int[] numbers;
    private final float[] salienceHeads;
    private final Tail tail;

    private ChunkBatch(DecoderModel model, ChunkKvCache cache, int[] numbers, float[] salienceHeads, Tail tail) {
        this.model = model;
        this.cache = cache;
        this.numbers = numbers;
        this.salienceHeads = salienceHeads;
        this.tail = tail;
    }

    /// @param cache stays the caller's
    /// @param numbers the chunks' numbers among the candidates
    /// @param maxTokens tokens that will be stepped through at most
    static ChunkBatch open(DecoderModel model, ChunkKvCache cache, int[] numbers, float[] salienceHeads, int maxTokens)
            throws RuntimeFailure {
        return new ChunkBatch(model, cache, numbers, salienceHeads,
                Tail.empty(model.shape(), cache.chunks(), maxTokens));
    }

    /// Some chunks of batches that have read the same tokens, as a batch that goes on from there.
    ///
    /// @param cache the chunks' document rows, which stay the caller's
    static ChunkBatch resume(List<Source> sources, ChunkKvCache cache) throws RuntimeFailure {
        ChunkBatch any = sources.getFirst().batch();
        int[] numbers = sources.stream().mapToInt(source -> source.batch().numbers[source.chunk()]).toArray();
        Tail tail = Tail.gather(sources.stream().map(Source::read).toList());
        return new ChunkBatch(any.model, cache, numbers, any.salienceHeads, tail);
    }

    /// A chunk of a batch.
    ///
    /// @param chunk its index in the batch
    record Source(ChunkBatch batch, int chunk) {
        ChunkKvCache.Source document() {
            return new ChunkKvCache.Source(batch.cache, chunk);
        }

        private Tail.Source read() {
            return new Tail.Source(batch.tail, chunk);
        }
    }

    int chunks() {
        return cache.chunks();
    }

    /// Runs the tokens on every chunk, writes the candidates at the chunks' ordinals and remembers all tokens but the last.
    ///
    void step(int[] tokens, KvBlock candidates, float[][] attention, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        int count = tokens.length;
        long[] all = new long[chunks() * count];
        Arrays.setAll(all, i -> tokens[i % count]);
        try (Pass pass = new Pass(model, chunks(), count);
                KvBlock newRows = KvBlock.allocate(model.shape(), chunks(), count);
                KvBlock newCandidates = KvBlock.allocate(model.shape(), chunks(), 1)) {
            pass.tokens(all, positions(count)).candidates(ordinals()).adapted(Adapters.Tokens.LOCAL_AND_CANDIDATE);
            pass.past(cache.block(), tail.rows()).mask(cache.block(), lengths(), tail.rows(), tail.length());
            pass.logits();
            FloatTensor weights = pass.attention(salienceHeads, cache.block());
            pass.keep(newRows).keepCandidates(newCandidates).run(cancel);
            tail.append(newRows, count - 1);
            for (int chunk = 0; chunk < chunks(); chunk++) {
                candidates.copyRows(newCandidates, chunk, 0, 0, numbers[chunk], 1);
                attention[numbers[chunk]] = weights.toArray((long) chunk * cache.block().rows(),
                        cache.length(chunk));
            }
        }
    }

    private long[] positions(int newTokens) {
        long[] all = new long[chunks() * newTokens];
        Arrays.setAll(all, i -> cache.length(i / newTokens) + tail.length() + i % newTokens);
        return all;
    }

    private long[] ordinals() {
        long[] ordinals = new long[chunks()];
        Arrays.setAll(ordinals, chunk -> numbers[chunk]);
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
