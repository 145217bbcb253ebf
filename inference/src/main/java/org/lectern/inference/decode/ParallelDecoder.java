package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RunCancelled;

/// The chunk passes of one question: every chunk reads the same new tokens on its own cache, and its last token becomes the
/// chunk's candidate.
public final class ParallelDecoder implements AutoCloseable {
    private final DecoderModel model;
    private final List<ChunkBatch> batches = new ArrayList<>();
    private final KvBlock candidates; // [1, kvHeads, chunks, headDim]

    private ParallelDecoder(DecoderModel model, KvBlock candidates) {
        this.model = model;
        this.candidates = candidates;
    }

    /// @param caches the chunks in document order; they stay the caller's
    /// @param salienceHeads weights of the heads in the attention over document tokens, [layers * heads]
    /// @param maxTokens tokens that will be stepped through at most, the prompt suffix included
    public static ParallelDecoder open(DecoderModel model, List<ChunkKvCache> caches, float[] salienceHeads,
            int maxTokens) throws RuntimeFailure {
        int chunks = caches.stream().mapToInt(ChunkKvCache::chunks).sum();
        ParallelDecoder decoder = new ParallelDecoder(model, KvBlock.allocate(model.shape(), 1, chunks));
        boolean opened = false;
        try {
            int first = 0;
            for (ChunkKvCache cache : caches) {
                decoder.batches.add(ChunkBatch.open(model, cache, first, salienceHeads, maxTokens));
                first += cache.chunks();
            }
            opened = true;
            return decoder;
        } finally {
            if (!opened) {
                decoder.close();
            }
        }
    }

    /// Native bytes that a decoder keeps from step to step.
    public static long bytes(DecoderModel model, int chunks, int maxTokens) {
        return KvBlock.bytes(model.shape(), chunks, maxTokens) + KvBlock.bytes(model.shape(), 1, chunks);
    }

    public int chunks() {
        return candidates.rows();
    }

    /// The candidates of the last step, keys rotated to the chunks' ordinals.
    KvBlock candidates() {
        return candidates;
    }

    /// Feeds tokens to every chunk; the last one is the candidate and is not remembered.
    ///
    /// @param progress hears the number of chunks that are done, on the caller's thread
    /// @return each candidate's attention over its chunk's tokens
    float[][] step(int[] tokens, CancelSignal cancel, IntConsumer progress)
            throws RunCancelled, RuntimeFailure {
        float[][] attention = new float[chunks()][];
        AtomicInteger done = new AtomicInteger();
        List<Lanes.Job> jobs = new ArrayList<>();
        for (ChunkBatch batch : batches) {
            jobs.add(() -> {
                batch.step(tokens, candidates, attention, cancel);
                done.addAndGet(batch.chunks());
            });
        }
        model.lanes().run(jobs, () -> progress.accept(done.get()));
        return attention;
    }

    @Override
    public void close() {
        batches.forEach(ChunkBatch::close);
        candidates.close();
    }
}
