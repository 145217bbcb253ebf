package org.lectern.inference.cache;

import java.util.Arrays;
import java.util.List;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.DecoderShape;

/// Keys and values of the document tokens of chunks that were encoded together; they do not depend on any question.
public final class ChunkKvCache implements AutoCloseable {
    private final DecoderShape shape;
    private final int[] lengths;
    private final KvBlock block;

    private ChunkKvCache(DecoderShape shape, int[] lengths, KvBlock block) {
        this.shape = shape;
        this.lengths = lengths;
        this.block = block;
    }

    /// @param lengths tokens of each chunk
    public static ChunkKvCache allocate(DecoderShape shape, int... lengths) throws RuntimeFailure {
        return allocate(shape, Arrays.stream(lengths).max().orElse(0), lengths);
    }

    /// @param rows that every chunk gets, at least the longest's length
    /// @param lengths tokens of each chunk
    public static ChunkKvCache allocate(DecoderShape shape, int rows, int[] lengths) throws RuntimeFailure {
        return new ChunkKvCache(shape, lengths.clone(), KvBlock.allocate(shape, lengths.length, rows));
    }

    public int chunks() {
        return lengths.length;
    }

    public int length(int chunk) {
        return lengths[chunk];
    }

    /// Bytes of keys and values, padding included.
    public long bytes() {
        return KvBlock.bytes(shape, chunks(), block.rows());
    }

    /// [chunks, kvHeads, longest chunk, headDim] per layer; rows after a chunk's length mean nothing.
    public KvBlock block() {
        return block;
    }

    /// Some of the chunks as a cache of their own on the same memory, which this keeps owning.
    public ChunkKvCache view(int first, int count) throws RuntimeFailure {
        return new ChunkKvCache(shape, Arrays.copyOfRange(lengths, first, first + count), block.view(first, count));
    }

    /// A chunk of a cache.
    public record Source(ChunkKvCache cache, int chunk) {
        int length() {
            return cache.length(chunk);
        }
    }

    /// A copy of chunks of several caches of one model.
    public static ChunkKvCache gather(List<Source> sources) throws RuntimeFailure {
        int[] lengths = sources.stream().mapToInt(Source::length).toArray();
        ChunkKvCache copy = allocate(sources.getFirst().cache().shape, lengths);
        for (int i = 0; i < lengths.length; i++) {
            copy.block.copyRows(sources.get(i).cache().block, sources.get(i).chunk(), 0, i, 0, lengths[i]);
        }
        return copy;
    }

    @Override
    public void close() {
        block.close();
    }
}
