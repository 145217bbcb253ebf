package org.lectern.inference.engine;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.cache.ChunkCacheFile;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.RunCancelled;

/// Keeps caches on disk; only the chunks being encoded take memory of the budget.
record FileShelf(ChunkCacheFile file, MemoryBudget budget) implements CacheShelf {
    @Override
    public int groupSize() {
        return file.groupSize();
    }

    @Override
    public ChunkKvCache group(int group, GroupEncoder encoder) throws RunCancelled, InferenceException {
        BitSet stored = file.stored(group);
        int[] missing = IntStream.range(0, encoder.chunks().size()).filter(i -> !stored.get(i)).toArray();
        for (int first = 0; first < missing.length;) {
            file.makeRoom();
            int count = Math.clamp(budget.freeBytes() / encoder.bytes(1), 1, missing.length - first);
            store(group, Arrays.copyOfRange(missing, first, first + count), encoder);
            first += count;
        }
        return file.map(group);
    }

    private void store(int group, int[] chunks, GroupEncoder encoder) throws RunCancelled, InferenceException {
        try (MemoryBudget.Reservation _ = budget.reserve(GroupEncoder.PURPOSE, encoder.bytes(chunks.length));
                ChunkKvCache _ = encoder.encode(chunks,
                        (chunk, block, sequence) -> file.write(group, chunk, block, sequence))) {
            // every chunk is on disk
        } catch (UncheckedIOException e) {
            throw file.failure(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
