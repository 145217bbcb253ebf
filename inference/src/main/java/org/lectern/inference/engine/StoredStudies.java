package org.lectern.inference.engine;

import java.nio.file.Path;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.index.IndexStore;

/// What was studied and is kept on disk, for all models: indexes of texts, and what the decoder computed of passages. May be
/// used beside open engines.
///
/// @param indexes one file for each text
/// @param passages one file for each passage that was read
public record StoredStudies(IndexStore indexes, PassageStore passages) {
    private static final String FOLDER = "studies";
    private static final String PASSAGES = "passages";

    static Path folder(Path cacheDirectory) {
        return cacheDirectory.resolve(FOLDER);
    }

    /// @param limitBytes of what the decoder computed
    static StoredStudies in(Path folder, long limitBytes) {
        return new StoredStudies(new IndexStore(folder), PassageStore.at(folder.resolve(PASSAGES), limitBytes));
    }

    /// @param cacheDirectory of the engines' [EngineOptions]
    public static StoredStudies of(Path cacheDirectory) {
        return in(folder(cacheDirectory), 0);
    }

    /// Bytes of everything.
    ///
    /// @throws StorageFailure when the disk refuses
    public long bytes() throws StorageFailure {
        return indexes.bytes() + passages.bytes();
    }

    /// Bytes of what is kept of a text.
    ///
    /// @throws StorageFailure when the disk refuses
    public long bytes(StudyKey text) throws StorageFailure {
        return indexes.bytes(text) + passages.bytes(text);
    }

    /// Removes everything but what is in use.
    ///
    /// @throws StorageFailure when the disk refuses
    public void clear() throws StorageFailure {
        indexes.clear();
        passages.clear();
    }

    /// Removes what is kept of a text but what is in use.
    ///
    /// @throws StorageFailure when the disk refuses
    public void forget(StudyKey text) throws StorageFailure {
        indexes.forget(text);
        passages.forget(text);
    }
}
