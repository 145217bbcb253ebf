package org.lectern.inference.engine;

import java.util.Optional;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.cache.ChunkCacheFile;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.RunCancelled;

/// Keeps caches on disk; only the group being encoded takes memory of the budget.
record FileShelf(ChunkCacheFile file, MemoryBudget budget) implements CacheShelf {
    @Override
    public int groupSize() {
        return file.groupSize();
    }

    @Override
    public ChunkKvCache group(int group, GroupEncoder encoder) throws RunCancelled, InferenceException {
        Optional<ChunkKvCache> stored = file.read(group);
        if (stored.isPresent()) {
            return stored.get();
        }
        try (MemoryBudget.Reservation _ = budget.reserve(encoder.bytes())) {
            return file.write(group, encoder.encode());
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
