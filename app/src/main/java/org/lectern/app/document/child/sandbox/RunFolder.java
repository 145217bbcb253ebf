package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of one confined process, its user's alone: all that it may write is there, and copies of the files that it is to read,
/// one at a time. In memory where the system has a place for that; folders that a killed process has left go when the next is made.
public final class RunFolder implements AutoCloseable {
    /// Bytes of the largest file that is copied.
    public static final long MOST = 64L << 20;

    private static final Logger LOG = Logger.getLogger(RunFolder.class.getName());
    private static final String PREFIX = "lectern-reading-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-.*"); // with the process that made it

    private final Path folder;
    private final Path lent; // holds the copy

    private RunFolder(Path folder) {
        this.folder = folder;
        this.lent = folder.resolve("document");
    }

    /// Makes one.
    public static RunFolder make() throws IOException {
        var places = Stream.of(System.getenv("XDG_RUNTIME_DIR"), "/dev/shm", System.getProperty("java.io.tmpdir"))
                .filter(place -> place != null && !place.isBlank()).map(Path::of)
                .filter(place -> Files.isDirectory(place) && Files.isWritable(place)).toList();
        if (places.isEmpty()) {
            throw new IOException("no folder for temporary files");
        }
        return in(places.getFirst());
    }

    static RunFolder in(Path place) throws IOException {
        removeLeft(place);
        var made = Files.createTempDirectory(place, PREFIX + ProcessHandle.current().pid() + "-"); // 0700
        made.toFile().deleteOnExit(); // where nobody closes it; it is empty between two documents
        return new RunFolder(made);
    }

    private static void removeLeft(Path place) {
        try (var there = Files.list(place)) {
            there.filter(RunFolder::isLeft).forEach(RunFolder::remove);
        } catch (IOException e) {
            LOG.log(Level.FINE, "cannot look into " + place, e);
        }
    }

    private static boolean isLeft(Path folder) {
        var name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    public Path path() {
        return folder;
    }

    /// Whether a copy of a file is made; a large one, or one for which there is no room, is opened where it is.
    public boolean takes(Path file) {
        var length = file.toFile().length();
        return length <= MOST && length <= folder.toFile().getUsableSpace() / 2;
    }

    /// Copies a file, under its own name.
    public synchronized Path lend(Path file) throws IOException {
        takeBack();
        Files.createDirectories(lent);
        return Files.copy(file, lent.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Removes the copy.
    public synchronized void takeBack() {
        if (Files.exists(lent)) {
            remove(lent);
        }
    }

    /// Removes the folder and all in it; its process should have ended.
    @Override
    public void close() {
        remove(folder);
    }

    private static void remove(Path folder) {
        try (var within = Files.walk(folder)) {
            for (var each : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, "not removed: " + folder, e); // of another user, or still being written to
        }
    }
}
