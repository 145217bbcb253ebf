package org.lectern.inference.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.PrivateFiles;

/// A file that nobody else, in this process or another, reads or writes until the claim is closed.
public final class FileClaim implements AutoCloseable {
    // the system's locks belong to the process, and closing any channel of a file would release them
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens the file, made now if it is not there; empty when another has it.
    public static Optional<FileClaim> take(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (!CLAIMED.add(path)) {
            return Optional.empty();
        }
        FileLock lock = null;
        try {
            FileChannel channel = FileChannel.open(PrivateFiles.file(path), StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            return lock == null ? Optional.empty() : Optional.of(new FileClaim(path, channel));
        } finally {
            if (lock == null) {
                CLAIMED.remove(path);
            }
        }
    }

    public Path file() {
        return file;
    }

    public FileChannel channel() {
        return channel;
    }

    /// @param access "read from" or "written to"
    public StorageFailure failure(String access, IOException cause) {
        return new StorageFailure("What was studied cannot be " + access + " “" + file.getParent() + "” ("
                + cause.getMessage() + ").", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            CLAIMED.remove(file);
        }
    }
}
