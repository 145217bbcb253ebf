package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.RunCancelled;

/// Computes the question-independent part of the chunk passes: keys and values of the chunks' own tokens.
public record ChunkEncoder(DecoderModel model) {
    /// Encodes chunks as one cache, which the caller closes.
    public ChunkKvCache encode(List<int[]> chunks, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        ChunkKvCache cache = ChunkKvCache.allocate(model.shape(), chunks.stream().mapToInt(c -> c.length).toArray());
        boolean encoded = false;
        try {
            encode(chunks, cache, chunk -> {}, cancel);
            encoded = true;
            return cache;
        } finally {
            if (!encoded) {
                cache.close();
            }
        }
    }

    /// Encodes chunks into a cache for them.
    ///
    /// @param onEncoded hears the index of every chunk that is done, on any lane, while others are being encoded
    public void encode(List<int[]> chunks, ChunkKvCache cache, IntConsumer onEncoded, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        KvBlock block = cache.block();
        int size = BatchPlan.encodedTogether(chunks.size(), block.rows(), model.lanes().count());
        List<Lanes.Job> jobs = new ArrayList<>();
        for (int first = 0; first < chunks.size(); first += size) {
            int start = first;
            List<int[]> part = chunks.subList(start, Math.min(chunks.size(), start + size));
            jobs.add(() -> {
                try (KvBlock target = block.view(start, part.size())) {
                    encode(part, target, cancel);
                }
                IntStream.range(start, start + part.size()).forEach(onEncoded);
            });
        }
        model.lanes().run(jobs, () -> {});
    }

    // shorter chunks are padded at the end, where causality or the mask hides the padding from them
    private void encode(List<int[]> chunks, KvBlock target, CancelSignal cancel) throws RunCancelled, RuntimeFailure {
        int count = chunks.size();
        int longest = target.rows();
        long[] tokens = new long[count * longest];
        long[] positions = new long[count * longest];
        for (int chunk = 0; chunk < count; chunk++) {
            int[] chunkTokens = chunks.get(chunk);
            for (int token = 0; token < longest; token++) {
                tokens[chunk * longest + token] = token < chunkTokens.length ? chunkTokens[token] : 0;
                positions[chunk * longest + token] = token;
            }
        }
        try (Pass pass = new Pass(model, count, longest); KvBlock nothing = KvBlock.allocate(model.shape(), count, 0)) {
            pass.tokens(tokens, positions).candidates().adapted(Adapters.Tokens.DOCUMENT).past(nothing, nothing);
            pass.mask(nothing, new int[0], nothing, 0);
            pass.logits();
            pass.attention(new float[model.shape().layers() * model.shape().heads()], nothing);
            pass.keep(target).run(cancel);
        }
    }
}
