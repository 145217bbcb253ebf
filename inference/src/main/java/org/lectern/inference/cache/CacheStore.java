package org.lectern.inference.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.disk.FileClaim;
import org.lectern.inference.graph.DecoderShape;

/// The chunk cache files of a folder, kept within a limit by removing those that were used longest ago.
public final class CacheStore {
    static final String SUFFIX = ".kv";
    private static final long LEFT_FREE = 64L << 20; // for what else the application writes

    private final Path directory;
    private final long limit;
    private final DiskSpace disk;

    /// Tells the space that is left.
    @FunctionalInterface
    interface DiskSpace {
        long usableBytes(Path directory) throws IOException;
    }

    CacheStore(Path directory, long limitBytes, DiskSpace disk) {
        this.directory = directory.toAbsolutePath().normalize();
        this.limit = limitBytes;
        this.disk = disk;
    }

    /// @param limitBytes of all files together
    public static CacheStore at(Path directory, long limitBytes) {
        return new CacheStore(directory, limitBytes, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    /// The file of a text's chunks, made now if there is none.
    ///
    /// @param lengths tokens of each chunk
    /// @param groupSize chunks in a group, for a new file
    /// @return empty while another has the file open
    public Optional<ChunkCacheFile> open(CacheKey key, DecoderShape shape, int[] lengths, int groupSize)
            throws StorageFailure {
        try {
            Files.createDirectories(directory);
            Optional<FileClaim> claim = FileClaim.take(directory.resolve(key.fileName()));
            return claim.isEmpty()
                    ? Optional.empty()
                    : Optional.of(open(claim.get(), key, shape, lengths, groupSize));
        } catch (IOException e) {
            throw new StorageFailure("What is studied cannot be stored in “" + directory + "” (" + e.getMessage()
                    + ").", e);
        }
    }

    private ChunkCacheFile open(FileClaim claim, CacheKey key, DecoderShape shape, int[] lengths, int groupSize)
            throws IOException {
        boolean opened = false;
        try {
            ChunkCacheFile file = ChunkCacheFile.open(claim, key, shape, lengths, groupSize, this::makeRoom);
            Files.setLastModifiedTime(claim.file(), FileTime.from(Instant.now()));
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
            return files().stream().mapToLong(CacheStore::size).sum();
        } catch (IOException e) {
            throw new StorageFailure("What was studied cannot be found in “" + directory + "” (" + e.getMessage()
                    + ").", e);
        }
    }

    /// Removes all files except those in use.
    public void clear() throws StorageFailure {
        removeAll("");
    }

    /// Removes what is stored of a text, for all models, except what is in use.
    public void forget(SourceText text) throws StorageFailure {
        removeAll(CacheKey.namePrefix(CacheKey.textHash(text)));
    }

    private void removeAll(String prefix) throws StorageFailure {
        try {
            for (Path file : files()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw new StorageFailure("What was studied cannot be removed from “" + directory + "” (" + e.getMessage()
                    + ").", e);
        }
    }

    // removes nothing where removing would not help
    private void makeRoom(FileClaim claim, long bytes) throws IOException, StorageFailure {
        List<Path> others = files().stream().filter(file -> !file.equals(claim.file()))
                .sorted(Comparator.comparingLong(CacheStore::lastUse)).toList();
        long othersBytes = others.stream().mapToLong(CacheStore::size).sum();
        long missing = bytes - claim.channel().size() + LEFT_FREE;
        if (bytes > limit || missing > disk.usableBytes(directory) + othersBytes) {
            throw refusal(bytes, missing);
        }
        long taken = bytes + othersBytes;
        for (Path other : others) {
            long size = size(other);
            if ((taken > limit || missing > disk.usableBytes(directory)) && remove(other)) {
                taken -= size;
            }
        }
        if (taken > limit || missing > disk.usableBytes(directory)) {
            throw refusal(taken, missing);
        }
    }

    private StorageFailure refusal(long taken, long missing) throws IOException {
        return new StorageFailure(taken > limit
                ? "With this text, what was studied takes %,d MB on the disk; the limit is %,d MB."
                        .formatted(toMegabytes(taken), toMegabytes(limit))
                : "Studying this text needs %,d MB more on the disk of “%s”, and %,d MB are free."
                        .formatted(toMegabytes(missing), directory, toMegabytes(disk.usableBytes(directory))),
                null);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    private static boolean remove(Path file) throws IOException {
        Optional<FileClaim> claim = FileClaim.take(file);
        if (claim.isEmpty()) {
            return false;
        }
        try (FileClaim _ = claim.get()) {
            return Files.deleteIfExists(file);
        }
    }

    private static long lastUse(Path file) {
        return file.toFile().lastModified();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static long toMegabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }
}
