package org.lectern.inference.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has access lists instead of permissions")
class PrivateFilesTest {
    @TempDir
    private Path directory;

    @Test
    void foldersAreTheOwnersWithAllAboveThatWereMissing() throws IOException {
        PrivateFiles.folder(directory.resolve("a/b"));
        assertEquals("rwx------", permissions(directory.resolve("a")));
        assertEquals("rwx------", permissions(directory.resolve("a/b")));
    }

    @Test
    void filesAreTheOwnersWithTheirFolder() throws IOException {
        PrivateFiles.file(directory.resolve("a/file"));
        assertEquals("rwx------", permissions(directory.resolve("a")));
        assertEquals("rw-------", permissions(directory.resolve("a/file")));
    }

    @Test
    void whatIsThereIsTakenFromOthers() throws IOException {
        Path file = Files.writeString(Files.createDirectory(directory.resolve("open")).resolve("file"), "kept");
        loosen(file, "rw-r--r--");
        loosen(file.getParent(), "rwxr-xr-x");
        PrivateFiles.file(file);
        PrivateFiles.folder(file.getParent());
        assertEquals("rw-------", permissions(file));
        assertEquals("rwx------", permissions(file.getParent()));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void allOfAFolderIsTakenButNotWhatLinksLeadTo() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside"), "another's");
        Path file = Files.writeString(Files.createDirectories(directory.resolve("cache/studies")).resolve("x"), "");
        Files.createSymbolicLink(directory.resolve("cache/link"), outside);
        loosen(outside, "rw-r--r--");
        loosen(file, "rwxr-xr-x");
        loosen(file.getParent(), "rwxrwxrwx");
        PrivateFiles.takeAll(directory.resolve("cache"));
        assertEquals("rwx------", permissions(file));
        assertEquals("rwx------", permissions(file.getParent()));
        assertEquals("rw-r--r--", permissions(outside));
        PrivateFiles.takeAll(directory.resolve("missing"));
    }

    @Test
    void whatIsReadOnlyStaysSo() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        loosen(folder, "r-xr-xr-x");
        PrivateFiles.folder(folder);
        assertEquals("r-x------", permissions(folder));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertThrows(IOException.class, () -> PrivateFiles.folder(directory.resolve("file")));
    }

    private static void loosen(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
