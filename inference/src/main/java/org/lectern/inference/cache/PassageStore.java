package org.lectern.inference.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.graph.DecoderShape;

/// Keys and values of passages on disk, one file each in a folder for every text, kept within a limit by removing those that
/// were used longest ago. What is missing, damaged or cannot be written is only computed again. Safe for several threads and,
/// since files appear whole, for several processes.
public final class PassageStore {
    private static final String SUFFIX = ".kv";
    private static final long LEFT_FREE = 256L << 20; // for what else is written to the disk

    private final Path directory;
    private final long limit;
    private final DiskSpace disk;
    private final Map<Path, Long> sizes = new LinkedHashMap<>(16, 0.75f, true); // by last use, once listed
    private boolean listed;
    private long bytes;

    /// Tells the space that is left.
    @FunctionalInterface
    interface DiskSpace {
        long usableBytes(Path directory) throws IOException;
    }

    PassageStore(Path directory, long limitBytes, DiskSpace disk) {
        this.directory = directory.toAbsolutePath().normalize();
        this.limit = limitBytes;
        this.disk = disk;
    }

    /// @param limitBytes of all files together; 0 stores nothing
    public static PassageStore at(Path directory, long limitBytes) {
        return new PassageStore(directory, limitBytes, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    /// Reads a passage into one sequence of a block.
    ///
    /// @return false where it is not stored undamaged
    public boolean read(PassageKey key, DecoderShape shape, KvBlock block, int sequence, int tokens) {
        Path path = path(key);
        try {
            if (!new PassageFile(path).read(shape, block, sequence, tokens)) {
                return false;
            }
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
            used(path);
            return true;
        } catch (IOException e) {
            return false; // another process may have removed it
        }
    }

    /// Stores one sequence of a block, if the limit and the disk have room for it.
    ///
    /// @return whether it is stored now
    public boolean write(PassageKey key, DecoderShape shape, KvBlock block, int sequence, int tokens) {
        long size = PassageFile.bytes(shape, tokens);
        Path path = path(key);
        try {
            if (!makeRoom(size)) {
                return false;
            }
            PrivateFiles.folder(folder(key));
            new PassageFile(path).write(shape, block, sequence, tokens);
            written(path, size);
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false; // a full disk: it is computed again when it is asked about again
        }
    }

    private synchronized void used(Path path) {
        sizes.get(path);
    }

    private synchronized void written(Path path, long size) {
        Long before = sizes.put(path, size);
        bytes += size - (before == null ? 0 : before);
    }

    private synchronized boolean makeRoom(long size) throws IOException {
        if (size > limit) {
            return false;
        }
        list();
        PrivateFiles.folder(directory);
        if (disk.usableBytes(directory) + bytes < LEFT_FREE + size) {
            return false; // removing all would not help
        }
        while (!sizes.isEmpty() && (bytes + size > limit || disk.usableBytes(directory) < LEFT_FREE + size)) {
            Map.Entry<Path, Long> oldest = sizes.entrySet().iterator().next();
            sizes.remove(oldest.getKey());
            bytes -= oldest.getValue();
            Files.deleteIfExists(oldest.getKey());
        }
        return disk.usableBytes(directory) >= LEFT_FREE + size;
    }

    private void list() throws IOException {
        if (!listed) {
            for (Path file : files(directory)) {
                written(file, file.toFile().length());
            }
            listed = true;
        }
    }

    /// Bytes of all files.
    public long bytes() throws StorageFailure {
        return bytes(directory);
    }

    /// Bytes of all passages of a text, for all models.
    public long bytes(StudyKey text) throws StorageFailure {
        return bytes(directory.resolve(text.hash()));
    }

    private synchronized long bytes(Path folder) throws StorageFailure {
        try {
            return files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            throw failure("found in", e);
        }
    }

    /// Removes everything.
    public void clear() throws StorageFailure {
        remove(directory);
    }

    /// Removes all passages of a text, for all models.
    public void forget(StudyKey text) throws StorageFailure {
        remove(directory.resolve(text.hash()));
    }

    private synchronized void remove(Path folder) throws StorageFailure {
        try {
            for (Path file : files(folder)) {
                Files.deleteIfExists(file);
                Long size = sizes.remove(file);
                bytes -= size == null ? 0 : size;
            }
            if (!folder.equals(directory)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure("removed from", e);
        }
    }

    // oldest first; unfinished ones of a killed process too
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified())).toList();
        } catch (NoSuchFileException e) {
            return List.of(); // removed by another process meanwhile
        }
    }

    private Path path(PassageKey key) {
        return folder(key).resolve(key.content() + SUFFIX);
    }

    private Path folder(PassageKey key) {
        return directory.resolve(key.text().hash());
    }

    private StorageFailure failure(String how, Exception cause) {
        return new StorageFailure("What was read by the model cannot be " + how + " “" + directory + "” ("
                + cause.getMessage() + ").", cause);
    }
}
