package org.lectern.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.inference.api.PrivateFiles;

/// What Lectern writes is its user's alone.
class MakePrivateTest {
    @TempDir
    private Path folder;

    private static Path open(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void foldersAndFilesAreMadeSo() throws IOException {
        var deep = PrivateFiles.folder(folder.resolve("a/b"));
        assertEquals("rwx------", permissions(deep));
        assertEquals("rwx------", permissions(deep.getParent()));
        assertEquals("rw-------", permissions(PrivateFiles.file(deep.resolve("file"))));
        open(deep, "rwxrwxr-x");
        assertEquals("rwx------", permissions(PrivateFiles.folder(Files.createSymbolicLink(folder.resolve("l"), deep))
                .toRealPath()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsThereIsTightenedAtTheStart() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        var others = open(Files.writeString(folder.resolve("others"), ""), "rw-r--r--");
        var study = Files.createDirectories(home.resolve("cache/studies/0123"));
        var chunk = open(Files.writeString(study.resolve("chunk"), ""), "rw-r--r--");
        var tool = open(Files.writeString(study.resolve("tool"), ""), "rwxr-xr-x");
        Files.createSymbolicLink(study.resolve("link"), others);
        var own = open(Files.writeString(home.resolve("notes of the user"), ""), "rw-r--r--");
        var log = open(Files.writeString(home.resolve("lectern.log.0"), ""), "rw-r--r--");
        var settings = open(Files.writeString(home.resolve("settings.json"), ""), "rw-r--r--");
        open(home, "rwxr-xr-x");
        new AppDirectories(home, home.resolve("cache")).makePrivate();
        assertEquals("rwx------", permissions(home));
        assertEquals("rwx------", permissions(study));
        assertEquals("rw-------", permissions(chunk));
        assertEquals("rwx------", permissions(tool));
        assertEquals("rw-------", permissions(log));
        assertEquals("rw-------", permissions(settings));
        assertEquals("rw-r--r--", permissions(others), "a link is not followed");
        assertEquals("rw-r--r--", permissions(own), "what Lectern did not write is left alone");
    }

    @Test
    void aFolderThatCannotBeMadeStopsNothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        new AppDirectories(file.resolve("home"), file.resolve("cache")).makePrivate();
        assertFalse(Files.exists(file.resolve("home")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void settingsAreWrittenSo() throws IOException {
        var file = folder.resolve("home/settings.json");
        new SettingsStore(file).save(Settings.DEFAULT);
        assertEquals("rw-------", permissions(file));
        assertEquals("rwx------", permissions(file.getParent()));
    }
}
