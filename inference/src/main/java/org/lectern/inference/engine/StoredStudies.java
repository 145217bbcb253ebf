package org.lectern.inference.engine;

import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.cache.CacheStore;

/// What was studied and is kept on disk, for all models; may be used beside open engines.
///
/// @param cacheDirectory of the engines' [EngineOptions]
public record StoredStudies(Path cacheDirectory) {
    private static final String FOLDER = "studies";

    static Path folder(Path cacheDirectory) {
        return cacheDirectory.resolve(FOLDER);
    }

    private CacheStore store() {
        return CacheStore.at(folder(cacheDirectory), 0);
    }

    /// Bytes of all chunk cache files.
    ///
    /// @throws StorageFailure when the disk refuses
    public long bytes() throws StorageFailure {
        return store().bytes();
    }

    /// Removes everything but what is in use.
    ///
    /// @throws StorageFailure when the disk refuses
    public void clear() throws StorageFailure {
        store().clear();
    }
}
