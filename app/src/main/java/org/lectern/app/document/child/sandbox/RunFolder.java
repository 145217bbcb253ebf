package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one confined process, its user's alone: all that it may write is there, and copies of the files that it is to read,
/// one at a time. In memory where the system has a place for that; folders that a killed process has left go when the next is made.
public final class RunFolder implements AutoCloseable {
    /// Bytes of the largest file that is copied.
    public static final long MOST = 64L << 20;

    private static final Logger LOG = Logger.getLogger(RunFolder.class.getName());
    private static final int PIECE = 1 << 16; // bytes
    private static final String PREFIX = "lectern-reading-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-.*"); // with the process that made it

    private final Path folder;
    private final Path lent; // holds the copy
    private @Nullable FileState copied;

    private RunFolder(Path folder) {
        this.folder = folder;
        this.lent = folder.resolve("document");
    }

    /// Makes one.
    public static RunFolder make() throws IOException {
        var places = Stream.of(System.getenv("XDG_RUNTIME_DIR"), "/dev/shm", System.getProperty("java.io.tmpdir"))
                .filter(place -> place != null && !place.isBlank()).map(Path::of)
                .filter(place -> Files.isDirectory(place) && Files.isWritable(place)).toList();
        for (var place : places) {
            try {
                return in(place);
            } catch (IOException e) {
                LOG.log(Level.FINE, "no folder in " + place, e);
            }
        }
        throw new IOException("no folder for temporary files");
    }

    static RunFolder in(Path place) throws IOException {
        var made = Files.createTempDirectory(place, PREFIX + ProcessHandle.current().pid() + "-"); // 0700
        made.toFile().deleteOnExit(); // where nobody closes it; it is empty between two documents
        removeLeft(place, Files.getOwner(made));
        return new RunFolder(made);
    }

    /// Only what is its user's alone: others of this machine may make folders with such names.
    private static void removeLeft(Path place, UserPrincipal own) {
        try (var there = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (var each : there) {
                if (isLeft(each, own)) {
                    remove(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.FINE, "cannot look into " + place, e);
        }
    }

    private static boolean isLeft(Path folder, UserPrincipal own) throws IOException {
        var name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
            return false;
        }
        try {
            var found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() && found.owner().equals(own)
                    && found.permissions().equals(PosixFilePermissions.fromString("rwx------"));
        } catch (NoSuchFileException e) {
            return false; // somebody else was quicker
        }
    }

    public Path path() {
        return folder;
    }

    /// Whether a copy of a file is made; a large one, or one for which there is no room, is opened where it is.
    public boolean takes(Path file) {
        var length = file.toFile().length();
        return length <= MOST && length <= folder.toFile().getUsableSpace() / 2;
    }

    /// Copies a file, under its own name, unless its copy is still there.
    ///
    /// @throws IOException also for one that turns out to be larger than what is copied
    public synchronized Path lend(Path file) throws IOException {
        var copy = lent.resolve(file.getFileName());
        var state = FileState.of(file);
        if (state.equals(copied) && Files.exists(copy)) {
            return copy;
        }
        takeBack();
        Files.createDirectory(lent); // fails where the folder is gone, with its process
        try (var from = Files.newInputStream(file); var to = Files.newOutputStream(copy)) {
            var buffer = new byte[PIECE];
            var all = 0L;
            for (int read; (read = from.read(buffer)) > 0;) {
                all += read;
                if (all > MOST) {
                    throw new IOException("larger than it said: " + file);
                }
                to.write(buffer, 0, read);
            }
        }
        copied = state;
        return copy;
    }

    /// Removes the copy, and what was written beside it.
    public synchronized void takeBack() {
        copied = null;
        empty(folder);
    }

    /// Removes the folder and all in it; its process should have ended.
    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(Path folder) {
        empty(folder);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, "not removed: " + folder, e); // still being written to
        }
    }

    private static void empty(Path folder) {
        try (var within = Files.newDirectoryStream(folder)) {
            if (within instanceof SecureDirectoryStream<Path> secure) {
                empty(secure);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.FINE, "not emptied: " + folder, e);
        }
    }

    /// By descriptors, so that nobody can put a link into the way.
    private static void empty(SecureDirectoryStream<Path> within) throws IOException {
        for (var each : within) {
            var name = each.getFileName();
            var found = within.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            if (found.isDirectory()) {
                try (var deeper = within.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                    empty(deeper);
                }
                within.deleteDirectory(name);
            } else {
                within.deleteFile(name);
            }
        }
    }
}
