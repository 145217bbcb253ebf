package org.lectern.app.start.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.doctor.DoctorCommand;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.platform.SingleInstance;
import org.lectern.app.settings.Settings;
import org.lectern.app.settings.SettingsStore;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.disk.Digests;
import org.lectern.inference.disk.WorkFolder;
import picocli.CommandLine;

/// `lectern doctor` finds nothing on a sound machine, and each fault that is planted, with what to do about it.
class DoctorTest {
    @TempDir
    private Path folder;

    private AppDirectories directories;
    private Path model;
    private Path jar;
    private ClassLoader program = DoctorTest.class.getClassLoader();
    private long needed = 1;

    @BeforeEach
    void aSoundMachine() throws IOException, LibraryException {
        var home = folder.resolve("home");
        directories = new AppDirectories(home, home.resolve("cache"));
        directories.makePrivate();
        new SettingsStore(directories.settingsFile()).save(Settings.DEFAULT);
        Library.open(directories.library(), _ -> {}).close();
        try (var work = WorkFolder.in(PrivateFiles.folder(made("models")))) {
            Files.writeString(PrivateFiles.file(work.path().resolve("model.onnx")), "graph");
            work.finish(made("models").resolve("key"));
        }
        try (var work = WorkFolder.in(PrivateFiles.folder(made("natives")))) {
            Files.writeString(PrivateFiles.file(work.path().resolve("libfast.so")), "code");
            work.finish(made("natives").resolve("fast-1.0"));
        }
        model = Files.createDirectories(folder.resolve("model"));
        var weights = Files.writeString(model.resolve("weights.onnx"), "one and one is two");
        Files.writeString(model.resolve("SHA256SUMS"), Digests.of(weights) + "  weights.onnx\n");
        jar = folder.resolve("program.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.putNextEntry(new ZipEntry("Program.class"));
            zip.write(new byte[10_000]);
        }
    }

    private Path made(String name) {
        return directories.cache().resolve(name);
    }

    @Test
    void aSoundMachineHasNoFault() {
        var told = told(0);
        assertTrue(told.endsWith("Nothing is wrong.\n"), told);
        assertTrue(told.contains("weights.onnx: SHA-256 ") && told.contains(", as delivered."), told);
        assertTrue(told.contains("all of it is yours alone."), told);
        assertTrue(told.contains("ONNX Runtime: loads"), told);
    }

    @Test
    void aFlippedBitInTheWeights() throws IOException {
        flip(model.resolve("weights.onnx"), 3);
        hasOneFault("weights.onnx: It is not as it was delivered", "put the file back");
    }

    @Test
    void aMissingFileOfTheModel() throws IOException {
        Files.delete(model.resolve("weights.onnx"));
        hasOneFault("weights.onnx: It was delivered and is missing.", "put the file back");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersCanOpen() throws IOException {
        var kept = directories.library().resolve("library.sqlite");
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(told(0).contains("all of it is yours alone."), "the folders around it are closed");
        for (var around : List.of(directories.data(), directories.library())) {
            Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var told = told(1);
        assertTrue(told.contains("library.sqlite: Other users of this machine can open it."), told);
        assertTrue(told.contains("Start Lectern once") && told.endsWith("3 things are wrong.\n"), told);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatWasMovedIsLookedInto() throws IOException {
        var moved = Files.move(directories.data(), folder.resolve("other-disk"));
        Files.createSymbolicLink(directories.data(), moved);
        assertEquals("Nothing is wrong.\n", told(0).substring(told(0).lastIndexOf("Nothing")));
        Files.setPosixFilePermissions(moved, PosixFilePermissions.fromString("rwxr-xr-x"));
        hasOneFault("other-disk: Other users of this machine can open it.", "Start Lectern once");
    }

    @Test
    void nothingIsLeftBesideTheLibrary() throws IOException {
        try (var before = Files.list(directories.library())) {
            var names = before.collect(Collectors.toSet());
            told(0);
            try (var after = Files.list(directories.library())) {
                assertEquals(names, after.collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void aBaseThatABuildWentOnWithout() throws IOException {
        Files.writeString(model.resolve("SHA256SUMS"), "aa  base/decoder.gguf\n", StandardOpenOption.APPEND);
        assertTrue(told(0).contains("decoder.gguf: not there"), told(0));
    }

    @Test
    void whatOneExaminationMeetsKeepsNoOtherFromBeingTold() {
        var broken = new Examination() {
            @Override
            public String title() {
                return "Broken";
            }

            @Override
            public List<Finding> findings() {
                throw new UncheckedIOException(new IOException("no way in"));
            }
        };
        var out = new StringWriter();
        var sound = new SettingsCheck(directories.settingsFile());
        assertEquals(1, new CommandLine(new DoctorCommand(List.of(broken, sound)))
                .setOut(new PrintWriter(out, true)).execute());
        assertTrue(out.toString().contains("no way in") && out.toString().contains(sound.title()), out.toString());
    }

    @Test
    void aDamagedModelThatWasPrepared() throws IOException {
        flip(made("models").resolve("key/model.onnx"), 0);
        hasOneFault("key: It is damaged", "the next start makes it again");
    }

    @Test
    void aStaleExport() throws IOException {
        PrivateFiles.folder(made("models").resolve("unfinished-0815"));
        hasOneFault("unfinished-0815: It is stale", "Start Lectern once");
    }

    @Test
    void aMissingNativeThatWasUnpacked() throws IOException {
        Files.delete(made("natives").resolve("fast-1.0/libfast.so"));
        hasOneFault("fast-1.0: It is damaged: a file is missing", "the next start makes it again");
    }

    @Test
    void aNativeThatWasNeverDelivered() {
        program = new ClassLoader(null) {
        };
        var told = told(1);
        assertTrue(told.contains("It is missing from the program."), told);
        assertTrue(told.endsWith("3 things are wrong.\n"), told);
    }

    @Test
    void aDamagedLibrary() throws IOException {
        var file = directories.library().resolve("library.sqlite");
        var bytes = Files.readAllBytes(file);
        for (var i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(file, bytes);
        hasOneFault("Its file is damaged (", "sets a damaged library aside");
        assertEquals(bytes.length, Files.size(file));
    }

    @Test
    void aLibraryOfANewerLectern() throws SQLException {
        var file = directories.library().resolve("library.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9999");
        }
        hasOneFault("Its file cannot be used (a newer Lectern wrote it).", "it is left as it is");
    }

    @Test
    void settingsThatCannotBeRead() throws IOException {
        Files.writeString(directories.settingsFile(), "{\"theme\": ");
        hasOneFault("settings.json: It cannot be read", "Mend it, or remove it");
    }

    @Test
    void aFullDisk() {
        needed = Long.MAX_VALUE;
        var told = told(1);
        assertTrue(told.contains("The disk is full"), told);
    }

    @Test
    void aFolderThatIsNone() throws IOException {
        directories = new AppDirectories(directories.data(),
                Files.writeString(folder.resolve("file"), "").resolve("x"));
        hasOneFault("is no folder.", "LECTERN_HOME");
    }

    @Test
    void aDamagedProgram() throws IOException {
        flip(jar, 45); // in the packed bytes behind the entry's head
        hasOneFault("program.jar: It is damaged", "Install Lectern again.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStrangerBehindTheDoor() throws IOException {
        var door = Path.of("/tmp").resolve("doctor-" + ProcessHandle.current().pid());
        directories = new AppDirectories(door, directories.cache());
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            PrivateFiles.folder(directories.instance());
            var socket = directories.instance().resolve("socket");
            server.bind(UnixDomainSocketAddress.of(socket));
            PrivateFiles.file(socket);
            hasOneFault("instance: A program that is no window of Lectern listens there.", "End that program");
            Files.delete(socket);
            try (var window = SingleInstance.claim(directories.instance()).orElseThrow()) {
                assertFalse(told(0).contains("no window"), window.toString());
            }
        } finally {
            Files.deleteIfExists(directories.instance().resolve("lock"));
            Files.deleteIfExists(directories.instance());
            Files.deleteIfExists(door);
        }
    }

    @Test
    void jsonHasTheSame() throws IOException {
        flip(model.resolve("weights.onnx"), 3);
        var faults = 0;
        for (var part : JsonParser.parseString(told(1, "--json")).getAsJsonArray()) {
            for (var finding : part.getAsJsonObject().getAsJsonArray("findings")) {
                faults += finding.getAsJsonObject().get("isFault").getAsBoolean() ? 1 : 0;
            }
        }
        assertEquals(1, faults);
    }

    private void hasOneFault(String words, String advice) {
        var told = told(1);
        assertTrue(told.contains(words), told);
        assertTrue(told.contains(advice), told);
        assertTrue(told.endsWith("One thing is wrong.\n"), told);
    }

    private String told(int code, String... arguments) {
        var out = new StringWriter();
        var models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                throw new IllegalStateException("the doctor opens no model");
            }

            @Override
            public Optional<Path> folder(ModelChoice choice) {
                return Optional.of(model);
            }
        };
        var command = new CommandLine(
                new DoctorCommand(Examinations.of(directories, models, List.of(jar), program, needed)))
                .setOut(new PrintWriter(out, true));
        assertEquals(code, command.execute(arguments), out.toString());
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
