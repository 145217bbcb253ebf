package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native libraries are unpacked once, into the application's own folder.
class NativesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path directory;
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        TinyModel.write(directory.resolve("model"));
        temporary = Files.createDirectory(directory.resolve("temporary"));
    }

    @Test
    void areUnpackedOnceAndLeaveNothingInTheTemporaryFolder() throws Exception {
        assertEquals("opened 2", open(List.of()));
        List<Path> libraries = libraries();
        assertTrue(libraries.size() >= 3, libraries::toString);
        assertEquals(List.of(), inTemporary());
        for (Path library : libraries) {
            Files.setLastModifiedTime(library, LONG_AGO);
        }
        assertEquals("opened 2", open(List.of()));
        assertEquals(libraries, libraries());
        for (Path library : libraries) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(library), library::toString);
        }
        assertEquals(List.of(), inTemporary());
    }

    @Test
    void areReplacedWhenTheyAreDamaged() throws Exception {
        open(List.of());
        for (Path library : libraries()) {
            byte[] whole = Files.readAllBytes(library);
            byte[] damaged = whole.clone();
            damaged[whole.length / 2] ^= 1;
            Files.write(library, damaged);
        }
        assertEquals("opened 2", open(List.of()));
        Path kept = directory.resolve("cache");
        Path fresh = directory.resolve("fresh");
        assertEquals("opened 2", open(List.of(), fresh));
        for (Path library : libraries()) {
            assertEquals(-1, Files.mismatch(library, fresh.resolve(kept.relativize(library))));
        }
    }

    @Test
    void theirAbsenceIsOneSentence() throws Exception {
        String sentence = open(List.of("-Dos.arch=sparc"));
        assertTrue(sentence.startsWith("ONNX Runtime’s library cannot be loaded"), sentence);
        assertTrue(sentence.contains("sparc"), sentence);
    }

    private String open(List<String> options) throws IOException {
        return open(options, directory.resolve("cache"));
    }

    private String open(List<String> options, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData", "-Xshare:auto", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NativesProcess.class.getName(),
                directory.resolve("model").toString(), cache.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("cache/natives"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Path> inTemporary() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> !file.equals(temporary)).toList();
        }
    }
}
