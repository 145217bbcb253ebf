package org.lectern.app.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lectern.inference.api.PrivateFiles;

/// A small file that several processes of Lectern replace as a whole, one after the other.
public record LockedFile(Path path) {
    private static final Object ONE_AT_A_TIME = new Object(); // locks of files are the process's

    /// What is to be done while no other process does.
    public interface Work<E extends Exception> {
        void run() throws E, IOException;
    }

    /// Reads and writes belong together in here.
    public <E extends Exception> void alone(Work<E> work) throws E, IOException {
        PrivateFiles.folder(path.resolveSibling(""));
        var lock = PrivateFiles.file(path.resolveSibling(path.getFileName() + ".lock"));
        synchronized (ONE_AT_A_TIME) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE); var _ = channel.lock()) {
                work.run();
            }
        }
    }

    /// Writes beside the file and renames, so that a kill leaves the old or the new text.
    public void write(String text) throws IOException {
        var next = PrivateFiles.file(path.resolveSibling(path.getFileName() + ".next"));
        Files.writeString(next, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
