package org.lectern.app.start.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.document.child.ArchivePrint;

/// A runtime with a part missing and an archive that Java does not take are found.
class RuntimeCheckTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void thisJavaIsWhole() {
        var found = new RuntimeCheck(JAVA, Optional.empty()).findings();
        assertEquals(List.of(false), found.stream().map(Finding::isFault).toList());
        assertTrue(found.getFirst().words().startsWith("Java "), found.toString());
    }

    @Test
    void aRuntimeThatLacksItsPartsIsNot() throws IOException {
        assertEquals(2,
                new RuntimeCheck(folder, Optional.empty()).findings().stream().filter(Finding::isFault).count());
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/modules"), "\0\0\0\0");
        assertTrue(new RuntimeCheck(folder, Optional.empty()).findings().getLast().words()
                .equals("It is missing or damaged."));
    }

    @Test
    void anArchiveThatIsMissingOfOtherJarsOrDamagedIsTold() throws IOException {
        var archive = folder.resolve("reader.aot");
        assertTrue(words(archive).endsWith("is missing."), words(archive));
        Files.write(archive, new byte[10_000]);
        assertTrue(words(archive).endsWith("is of other jars."), words(archive));
        ArchivePrint.beside(archive);
        assertTrue(words(archive).startsWith("Java does not take"), words(archive));
    }

    private static String words(Path archive) {
        return new RuntimeCheck(JAVA, Optional.of(archive)).findings().getLast().words();
    }
}
