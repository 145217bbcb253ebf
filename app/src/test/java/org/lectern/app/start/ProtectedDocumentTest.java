package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DeskParts;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.Decoding;

/// What a document leaves on the disk, with everything real but the window: of a protected one nothing that stands in it, and of
/// any one nothing once it is removed.
class ProtectedDocumentTest {
    private static final String SECRET = "zwielichtkammer";
    private static final List<String> LINES = List.of("The key of the archive lies in the zwielichtkammer.",
            "Nobody but the keeper Ansgar Quendel may open it.");

    @TempDir
    private Path folder;

    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private final NotedFailures failures = new NotedFailures();

    private Path home() {
        return folder.resolve("home");
    }

    private Desk desk() {
        var directories = new AppDirectories(home(), home().resolve("cache"));
        var wiring = AppWiring.headless(directories);
        var records = new Records(wiring.library(aside -> {}), wiring.keptFiles(), tasks, failures, Clock.systemUTC());
        return new Desk(
                new DeskParts(AllFormats.reader(directories.cache(), false), wiring.engine(), () -> Decoding.FAST,
                        records, tasks, failures));
    }

    private Path book(boolean isProtected) throws IOException {
        var file = folder.resolve("book.pdf");
        try (var sample = new PdfSample()) {
            sample.page().lines(50, 700, 12, LINES);
            (isProtected ? sample.encrypted("open sesame") : sample).save(file);
        }
        return file;
    }

    private OpenDocument openAndAsk(Desk desk, Path file) {
        desk.openFile(file, Optional.empty());
        var opened = desk.selected().orElseThrow();
        desk.unlock(opened, "open sesame"); // where it is locked
        assertEquals(DocumentStage.READY, opened.state().stage());
        var exchange = opened.conversation().ask("Where does the key of the archive lie?").orElseThrow();
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertTrue(exchange.text().contains(SECRET), exchange.text());
        return opened;
    }

    @Test
    void ofAProtectedDocumentNothingIsWritten() throws IOException {
        var desk = desk();
        var opened = openAndAsk(desk, book(true));
        assertEquals(List.of(), holding(SECRET), "while it is open");
        assertEquals(List.of(), studies(), "while it is open");
        assertEquals(0, desk.records().taken(opened.state().document().orElseThrow().id()));
        desk.close(opened);
        assertEquals(1, desk.records().entries().size(), "that it was opened is remembered");
        assertEquals(List.of(), holding(SECRET), "after it was closed");
        desk.forget(desk.records().entries().getFirst());
        assertEquals(List.of(), desk.records().entries());
        desk.close();
        assertEquals(List.of(), holding(SECRET));
        assertEquals(List.of(), studies());
        assertEquals(List.of("PASSWORD_NEEDED"), failures.refused().stream()
                .map(reason -> ((DocumentReadException) reason).reason().name()).toList());
    }

    @Test
    void ofAnotherDocumentEverythingGoesWithIt() throws IOException {
        var desk = desk();
        var file = book(false);
        var opened = openAndAsk(desk, file);
        desk.close(opened);
        assertFalse(holding(SECRET).isEmpty(), "this search finds what is there");
        assertFalse(studies().isEmpty());
        var text = LINES.stream().mapToInt(String::length).sum();
        var studied = studies().stream().mapToLong(kept -> kept.toFile().length()).sum();
        var taken = desk.records().taken(desk.records().entries().getFirst().id());
        assertTrue(taken > studied + text && taken < studied + 4L * text + 100_000, taken + " bytes");
        Files.delete(file);
        desk.forget(desk.records().entries().getFirst());
        assertEquals(List.of(), studies(), "without its file");
        desk.close();
        assertEquals(List.of(), holding(SECRET));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> studies() throws IOException {
        return files().stream().filter(file -> file.startsWith(home().resolve("cache/studies"))).toList();
    }

    /// The files in which a word stands in any of the ways in which Java writes it, in whatever case.
    private List<Path> holding(String word) throws IOException {
        var found = new ArrayList<Path>();
        for (var file : files()) {
            var content = Files.readAllBytes(file);
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                if (holds(content, word, charset) || holds(content, word.toUpperCase(Locale.ROOT), charset)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holds(byte[] content, String word, Charset charset) {
        var wanted = word.getBytes(charset);
        return IntStream.rangeClosed(0, content.length - wanted.length).anyMatch(start -> {
            var at = 0;
            while (at < wanted.length && content[start + at] == wanted[at]) {
                at++;
            }
            return at == wanted.length;
        });
    }
}
