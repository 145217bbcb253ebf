package org.lectern.app.document.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// A reading process starts from its archive, and just as well without one, or with one that is spoiled.
class StartArchiveTest {
    private static final String CLASS_PATH = "java.class.path";
    private static final String SENTENCE = "The tide comes and goes.";

    private final String usual = System.getProperty(CLASS_PATH);

    @TempDir
    private Path folder;

    @AfterEach
    void goBack() {
        System.setProperty(CLASS_PATH, usual);
    }

    private static ChildCommand command(Path archive) {
        return new ChildCommand(TestChild.class.getName(), 96, List.of(), Optional.of(archive));
    }

    private Path document() {
        return RawPdf.write(folder.resolve("tide.pdf"), List.of(RawPdf.lines(List.of(SENTENCE))));
    }

    private void assertReads(Path archive) throws DocumentReadException {
        try (var reader = new ChildReader(command(archive), Duration.ofSeconds(60))) {
            var read = reader.read(document(), Optional.empty(), ReadListener.SILENT, () -> false);
            assertEquals(SENTENCE, read.text());
        }
    }

    /// Java archives classes from jars only.
    private void useJars() {
        System.setProperty(CLASS_PATH, Stream.of(usual.split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)).toString() : entry)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    private Path jar(Path classes) {
        var module = classes.getParent().getParent().getFileName(); // several have a folder of that name
        var jar = folder.resolve(module + "-" + classes.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                var all = Files.walk(classes)) {
            for (var each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return jar;
    }

    @Test
    void isWrittenAndUsedAndMayBeSpoiled() throws IOException, DocumentReadException {
        useJars();
        var archive = folder.resolve("start.aot");
        StartArchive.write(command(archive), archive, List.of(document()));
        assertTrue(Files.size(archive) > 1 << 20);
        assertTrue(command(archive).line(true).toString().contains("AOTCache"));
        assertReads(archive);
        var bytes = Files.readAllBytes(archive);
        var random = new Random(1);
        for (var flip = 0; flip < 1000; flip++) {
            bytes[random.nextInt(bytes.length)] ^= 1;
        }
        assertReads(Files.write(archive, bytes));
        assertReads(Files.write(archive, new byte[100]));
        assertReads(folder.resolve("none.aot"));
    }

    @Test
    void isLeftAloneWhenTheJarsAreOthers() throws IOException {
        useJars();
        var archive = folder.resolve("start.aot");
        StartArchive.write(command(archive), archive, List.of(document()));
        assertTrue(StartArchive.fits(archive));
        var ours = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, usual);
        assertFalse(StartArchive.fits(archive));
        System.setProperty(CLASS_PATH, ours);
        spoil(folder.resolve("app-test-classes.jar"));
        assertFalse(StartArchive.fits(archive));
        assertFalse(command(archive).line(true).toString().contains("AOTCache"));
    }

    /// Another jar of the same size.
    private static void spoil(Path jar) throws IOException {
        var bytes = Files.readAllBytes(jar);
        bytes[bytes.length - 100] ^= 1;
        Files.write(jar, bytes);
    }

    @Test
    void tellsThatItCannotBeWritten() {
        var archive = folder.resolve("no such folder").resolve("start.aot");
        assertThrows(IOException.class, () -> StartArchive.write(command(archive), archive, List.of(document())));
    }
}
