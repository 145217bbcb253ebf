package org.lectern.inference.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.disk.FileClaim;

/// The index files of a folder.
public record IndexStore(Path directory) {
    static final String SUFFIX = ".index";

    /// The file of a text, made now if there is none.
    ///
    /// @param stored hears the vectors that are in it
    /// @return empty while another has it open
    Optional<IndexFile> open(IndexKey key, int passages, int width, IndexFile.Taker stored) throws StorageFailure {
        try {
            PrivateFiles.folder(directory);
            Optional<FileClaim> claim = FileClaim.take(directory.resolve(key.fileName()));
            return claim.isEmpty()
                    ? Optional.empty()
                    : Optional.of(open(claim.get(), new IndexLayout(key, passages, width), stored));
        } catch (IOException e) {
            throw failure("stored in", e);
        }
    }

    private static IndexFile open(FileClaim claim, IndexLayout layout, IndexFile.Taker stored) throws IOException {
        boolean opened = false;
        try {
            IndexFile file = IndexFile.open(claim, layout, stored);
            opened = true;
            return file;
        } finally {
            if (!opened) {
                claim.close();
            }
        }
    }

    /// Bytes of all files.
    public long bytes() throws StorageFailure {
        try {
            return files().stream().mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw failure("found in", e);
        }
    }

    /// Bytes of what is stored of a text, for all embedders.
    public long bytes(StudyKey text) throws StorageFailure {
        try {
            return files().stream().filter(file -> file.getFileName().toString().startsWith(IndexKey.namePrefix(text)))
                    .mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw failure("found in", e);
        }
    }

    /// Removes all files except those in use.
    public void clear() throws StorageFailure {
        removeAll("");
    }

    /// Removes what is stored of a text, for all embedders, except what is in use.
    public void forget(StudyKey text) throws StorageFailure {
        removeAll(IndexKey.namePrefix(text));
    }

    private void removeAll(String prefix) throws StorageFailure {
        try {
            for (Path file : files()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw failure("removed from", e);
        }
    }

    private static void remove(Path file) throws IOException {
        Optional<FileClaim> claim = FileClaim.take(file);
        if (claim.isPresent()) {
            try (FileClaim _ = claim.get()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    private StorageFailure failure(String access, IOException cause) {
        return new StorageFailure("What was studied cannot be " + access + " “" + directory + "” ("
                + cause.getMessage() + ").", cause);
    }
}
