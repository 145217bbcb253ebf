package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// By which a file that was replaced or written to is told from the one that was there.
///
/// @param key what the file system says which one it is, if it says so
public record FileState(Path file, @Nullable Object key, long length, FileTime changed) {
    public static FileState of(Path file) throws IOException {
        var found = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(file.toAbsolutePath(), found.fileKey(), found.size(), found.lastModifiedTime());
    }
}
