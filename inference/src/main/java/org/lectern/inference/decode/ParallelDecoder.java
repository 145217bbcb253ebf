package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
                int[] numbers = IntStream.range(first, first + cache.chunks()).toArray();
                decoder.batches.add(ChunkBatch.open(model, cache, numbers, salienceHeads, maxTokens));
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

    /// A copy of some candidates.
    KvBlock candidates(int... numbers) throws RuntimeFailure {
        KvBlock some = KvBlock.allocate(model.shape(), 1, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            some.copyRows(candidates, 0, numbers[i], 0, i, 1);
        }
        return some;
    }

    /// Feeds tokens to every chunk; the last one is the candidate and is not remembered.
    ///
    /// @param progress hears the number of chunks that are done, on the caller's thread
    /// @return each candidate's attention over its chunk's tokens
    public float[][] step(int[] tokens, CancelSignal cancel, IntConsumer progress)
            throws RunCancelled, RuntimeFailure {
        float[][] attention = new float[chunks()][];
        step(batches, tokens, attention, cancel, progress);
        return attention;
    }

    private void step(List<ChunkBatch> stepped, int[] tokens, float[][] attention, CancelSignal cancel,
            IntConsumer progress) throws RunCancelled, RuntimeFailure {
        AtomicInteger done = new AtomicInteger();
        List<Lanes.Job> jobs = new ArrayList<>();
        for (ChunkBatch batch : stepped) {
            jobs.add(() -> {
                batch.step(tokens, candidates, attention, cancel);
                done.addAndGet(batch.chunks());
            });
        }
        model.lanes().run(jobs, () -> progress.accept(done.get()));
    }

    /// Some of the chunks, to be stepped on their own from where all of them are; closing it is the caller's.
    Part part(int... numbers) throws RuntimeFailure {
        List<ChunkBatch.Source> sources = Arrays.stream(numbers).mapToObj(this::source).toList();
        Part part = new Part();
        boolean opened = false;
        try {
            int size = Math.ceilDiv(sources.size(), Math.clamp(sources.size() / 2, 1, model.lanes().count()));
            for (int first = 0; first < sources.size(); first += size) {
                part.add(sources.subList(first, Math.min(sources.size(), first + size)));
            }
            opened = true;
            return part;
        } finally {
            if (!opened) {
                part.close();
            }
        }
    }

    private ChunkBatch.Source source(int number) {
        int first = 0;
        for (ChunkBatch batch : batches) {
            if (number < first + batch.chunks()) {
                return new ChunkBatch.Source(batch, number - first);
            }
            first += batch.chunks();
        }
        throw new IllegalArgumentException("no chunk " + number);
    }

    /// Chunks that go on without the others.
    final class Part implements AutoCloseable {
        private final List<ChunkKvCache> documents = new ArrayList<>();
        private final List<ChunkBatch> stepped = new ArrayList<>();

        private void add(List<ChunkBatch.Source> sources) throws RuntimeFailure {
            ChunkKvCache document = ChunkKvCache.gather(sources.stream().map(ChunkBatch.Source::document).toList());
            documents.add(document);
            stepped.add(ChunkBatch.resume(sources, document));
        }

        /// Like [ParallelDecoder#step], with the attention of these chunks written among that of all.
        void step(int[] tokens, float[][] attention, CancelSignal cancel)
                throws RunCancelled, RuntimeFailure {
            ParallelDecoder.this.step(stepped, tokens, attention, cancel, done -> {});
        }

        @Override
        public void close() {
            stepped.forEach(ChunkBatch::close);
            documents.forEach(ChunkKvCache::close);
        }
    }

    @Override
    public void close() {
        batches.forEach(ChunkBatch::close);
        candidates.close();
    }
}
