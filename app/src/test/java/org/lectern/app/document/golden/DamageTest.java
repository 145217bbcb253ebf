package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Damaged documents end in text or in an error that names the file, and soon.
class DamageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int VARIANTS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(60); // for all variants of a document

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"novel.epub", "contract.docx", "report.odt", "page.html", "letter.rtf", "story.fb2",
            "notes.md"})
    void endsInTextOrInATypedError(String name) throws IOException {
        var input = GOLDEN.resolve(name);
        var whole = Files.readAllBytes(
                Files.isDirectory(input) ? ZipSample.of(input).save(folder.resolve("whole")) : input);
        var random = new Random(name.hashCode());
        assertTimeoutPreemptively(LONGEST, () -> {
            for (var round = 0; round < VARIANTS; round++) {
                assertEnds(Files.write(folder.resolve("damaged-" + name), damaged(whole, round, random)));
            }
        });
    }

    private static void assertEnds(Path file) {
        try {
            assertFalse(FlowReaders.read(file).text().isEmpty());
        } catch (DocumentReadException e) {
            assertTrue(e.getMessage().contains(file.getFileName().toString()));
        }
    }

    /// Every third variant is cut off, the others have some bits flipped.
    private static byte[] damaged(byte[] whole, int round, Random random) {
        if (round % 3 == 0) {
            return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        }
        var flipped = whole.clone();
        for (var i = 0; i < 1 + round; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}
