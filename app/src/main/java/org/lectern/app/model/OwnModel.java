package org.lectern.app.model;

import java.nio.file.Path;
import java.util.List;

/// A model that the user has added.
///
/// @param name unique among them, as the user types it
/// @param path its folder or GGUF file, which is opened
/// @param copied whether Lectern has a copy of its own; else it lies where it was found, and is never written
/// @param files as they were when it was added
public record OwnModel(String name, Path path, boolean copied, List<AddedFile> files) {
    public OwnModel {
        files = List.copyOf(files);
    }

    /// Bytes of all its files.
    public long bytes() {
        return files.stream().mapToLong(AddedFile::bytes).sum();
    }
}
