package org.lectern.app.document.child.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What one process writes and reads is its user's alone and goes with it, or with the next that is made.
@EnabledOnOs(OS.LINUX)
class RunFolderTest {
    private static final FileAttribute<Set<PosixFilePermission>> ALONE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path place;

    @Test
    void aCopyIsThereUntilItIsTakenBackOrTheNextIsLent() throws IOException {
        var first = Files.writeString(place.resolve("first.txt"), "one");
        var second = Files.writeString(place.resolve("second.txt"), "two");
        try (var run = RunFolder.in(place)) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run.path())));
            var lent = run.lend(first);
            assertEquals("first.txt one", lent.getFileName() + " " + Files.readString(lent));
            var next = run.lend(second);
            assertFalse(Files.exists(lent));
            assertEquals("two", Files.readString(next));
            run.takeBack();
            assertFalse(Files.exists(next));
            Files.writeString(run.path().resolve("scratch"), "left by the process");
        }
        try (var left = Files.list(place)) {
            assertEquals(2, left.count(), "the files, which are as they were");
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNext() throws IOException {
        var left = Files.createDirectory(place.resolve("lectern-reading-" + ended() + "-x"), ALONE);
        Files.writeString(Files.createDirectory(left.resolve("document")).resolve("letter.txt"), "private");
        var elsewhere = Files.writeString(Files.createDirectory(place.resolve("Documents")).resolve("thesis.txt"),
                "mine");
        Files.createSymbolicLink(left.resolve("way"), elsewhere.getParent());
        var strange = Files.createDirectory(place.resolve("lectern-reading-" + ended() + "-y"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var link = Files.createSymbolicLink(place.resolve("lectern-reading-" + ended() + "-z"), elsewhere.getParent());
        var living = Files.createDirectory(place.resolve("lectern-reading-" + ProcessHandle.current().pid() + "-x"));
        var other = Files.createDirectory(place.resolve("lectern-reading-notes"));
        try (var run = RunFolder.in(place)) {
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(elsewhere) && Files.exists(strange) && Files.exists(link), "not ours alone");
            assertTrue(Files.exists(living) && Files.exists(other) && Files.exists(run.path()));
        }
    }

    /// The number of a process that is no more.
    private static long ended() throws IOException {
        var process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }

    @Test
    void aCopyIsMadeAnewOnlyWhereTheFileIsAnother() throws IOException {
        var file = Files.writeString(place.resolve("book.txt"), "one");
        try (var run = RunFolder.in(place)) {
            var key = Files.readAttributes(run.lend(file), BasicFileAttributes.class).fileKey();
            assertEquals(key, Files.readAttributes(run.lend(file), BasicFileAttributes.class).fileKey());
            Files.move(Files.writeString(place.resolve("next.txt"), "two"), file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals("two", Files.readString(run.lend(file)));
        }
    }

    @Test
    void aLargeFileIsNotCopied() throws IOException {
        var large = place.resolve("large");
        try (var run = RunFolder.in(place); var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RunFolder.MOST);
            assertTrue(run.takes(large));
            file.setLength(RunFolder.MOST + 1);
            assertFalse(run.takes(large));
            assertTrue(run.takes(place.resolve("none")));
        }
    }
}
