package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.cache.CacheKey;
import org.lectern.inference.cache.CacheStore;
import org.lectern.inference.cache.ChunkCacheFile;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.MemoryBudget;

/// Decides where the caches of a text are kept: on disk, or in memory without a store and while another holds the file.
///
/// @param modelHash of everything that the model's results depend on
record Shelves(MemoryBudget budget, Optional<CacheStore> store, String modelHash) {
    /// @param chunks tokens of each
    CacheShelf open(DecoderModel model, SourceText source, List<int[]> chunks) throws StorageFailure {
        int groupSize = model.cacheSize(chunks.size());
        if (store.isPresent()) {
            int[] lengths = chunks.stream().mapToInt(c -> c.length).toArray();
            Optional<ChunkCacheFile> file = store.get().open(CacheKey.of(modelHash, source, chunks), model.shape(),
                    lengths, groupSize);
            if (file.isPresent()) {
                return new FileShelf(file.get(), budget);
            }
        }
        return new MemoryShelf(budget, groupSize);
    }

    void forget(SourceText text) throws StorageFailure {
        if (store.isPresent()) {
            store.get().forget(text);
        }
    }
}
