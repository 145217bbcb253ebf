package org.lectern.app.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file of a model as it was when that was added.
///
/// @param modified milliseconds since 1970
/// @param sha256 in hexadecimal; empty for a file that was only linked
record AddedFile(Path path, long bytes, long modified, Optional<String> sha256) {
    static AddedFile of(Path path, Optional<String> sha256) throws IOException {
        return new AddedFile(path, Files.size(path), Files.getLastModifiedTime(path).toMillis(), sha256);
    }

    boolean isThere() {
        return Files.isRegularFile(path);
    }

    /// Whether the model is another one when this file is: what its makers say of it is not.
    boolean isDecisive() {
        return !path.toString().endsWith(".md");
    }

    /// Whether it looks as it did.
    boolean isUnchanged() throws IOException {
        return Files.size(path) == bytes && Files.getLastModifiedTime(path).toMillis() == modified;
    }
}
