package org.lectern.inference.engine;

import org.lectern.inference.api.InferenceException;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.runtime.RunCancelled;

/// Where the caches of one text are kept, in groups of chunks that step together.
interface CacheShelf extends AutoCloseable {
    /// Chunks in every group but the last.
    int groupSize();

    /// The caches of a group, encoded now if they are not there. The caller closes them, before the shelf.
    ChunkKvCache group(int group, GroupEncoder encoder) throws RunCancelled, InferenceException;

    @Override
    void close();
}
