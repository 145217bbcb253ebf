package org.lectern.app.document.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Whatever a child does, this process goes on.
class ChildTroubleTest extends WithChild {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void aChildThatHangsExplodesOrEndsCostsItsFileOnly() throws DocumentReadException {
        try (var impatient = reader(SMALL_HEAP, PATIENCE)) {
            var reasons = Map.of("hangs.pdf", ReadFailure.STOPPED, "explodes.pdf", ReadFailure.STOPPED, "fails.pdf",
                    ReadFailure.READER_FAILED, "ends.pdf", ReadFailure.READER_FAILED);
            for (var name : reasons.keySet()) {
                var failure = assertRefused(reasons.get(name), () -> read(impatient, sample(name)));
                assertTrue(failure.getMessage().contains(name));
                assertFalse(read(impatient, sample("next.pdf")).text().isEmpty());
            }
        }
    }

    @Test
    void asManySilentProcessesAsProcessorsKeepNobodyWaiting() throws Exception {
        var page = RawPdf
                .lines(Collections.nCopies(60, "The lamp of the harbour burns all night and is seen from afar."));
        var file = RawPdf.write(folder.resolve("more-than-a-pipe-holds.pdf"), Collections.nCopies(60, page));
        var silent = new ArrayList<ChildProcess>();
        try {
            for (var each = 0; each < Runtime.getRuntime().availableProcessors(); each++) {
                silent.add(ChildProcess.start(command(SMALL_HEAP), true, file, ChildProcess.Room.ALL));
            }
            assertEquals(60, read(reader, file).pages().size());
        } finally {
            silent.forEach(ChildProcess::close);
        }
    }

    @Test
    void whereNoConfinedProcessStartsDocumentsAreReadWithout() throws DocumentReadException {
        try (var others = new ChildReader(
                new ChildCommand(UnconfinedChild.class.getName(), SMALL_HEAP, List.of(), Optional.empty()), PATIENCE)) {
            assertFalse(read(others, sample("first.pdf")).text().isEmpty());
            assertFalse(read(others, sample("second.pdf")).text().isEmpty());
        }
        try (var nowhere = new ChildReader(new ChildCommand("no.such.Child", SMALL_HEAP, List.of(), Optional.empty()),
                PATIENCE)) {
            assertRefused(ReadFailure.READER_FAILED, () -> read(nowhere, sample("third.pdf")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind.pdf", "negative.pdf", "long.pdf.part", "reason.pdf"})
    void aMessageThatIsNoneEndsTheReadingAtOnce(String name) {
        var before = System.nanoTime();
        var failure = assertRefused(ReadFailure.READER_FAILED, () -> read(reader, sample(name)));
        assertTrue(failure.getMessage().contains(name));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(30).toNanos());
    }

    @Test
    void drawingsThatNeverEndAreGivenUp() throws DocumentReadException {
        try (var impatient = reader(SMALL_HEAP, PATIENCE)) {
            assertThrows(DocumentReadException.class, () -> read(impatient, unpackingToHalfAGigabyte()));
            assertRefused(ReadFailure.DAMAGED,
                    () -> read(impatient, RawPdf.endless(folder.resolve("endless.pdf"))));
            assertFalse(read(impatient, sample("next.pdf")).text().isEmpty());
        }
    }

    @Test
    void aFileThatUsesUpItsShareOfTheProcessorIsGivenUp() throws DocumentReadException {
        var command = new ChildCommand(TestChild.class.getName(), SMALL_HEAP, List.of(), Optional.empty());
        var small = sample("hangs.pdf");
        try (var measured = new ChildReader(command, Duration.ofMinutes(5),
                file -> Duration.ofSeconds(file.endsWith("next.pdf") ? 60 : 2))) {
            assertRefused(ReadFailure.STOPPED, () -> read(measured, small));
            assertRefused(ReadFailure.STOPPED, () -> read(measured, sample("talks.pdf")));
            assertFalse(read(measured, sample("next.pdf")).text().isEmpty());
        }
        assertEquals(Duration.ofSeconds(15 + small.toFile().length() / 1024), Allowance.of(small));
        assertTrue(Allowance.of(RawPdf.endless(folder.resolve("little.pdf"))).compareTo(Duration.ofSeconds(20)) < 0);
        assertEquals(Duration.ofSeconds(15), Allowance.of(folder.resolve("none.pdf")));
    }

    @Test
    void aChildThatOthersKeepFromTheProcessorIsWaitedFor() throws DocumentReadException {
        try (var impatient = reader(SMALL_HEAP, TestChild.SLEEP.dividedBy(2))) {
            assertFalse(read(impatient, sample("next.pdf")).text().isEmpty(), "it has started");
            assertFalse(read(impatient, sample("waits.pdf")).text().isEmpty());
        }
    }

    private Path unpackingToHalfAGigabyte() {
        var operators = " BT ET\n".repeat(1 << 10).getBytes(StandardCharsets.US_ASCII);
        return new RawPdf(595, 842).packedPage(RawPdf.packed(operators, 1 << 16)).save(folder.resolve("packed.pdf"));
    }

    @Test
    void cancellingEndsTheChild() {
        var file = sample("hangs.pdf");
        var before = System.nanoTime();
        assertRefused(ReadFailure.CANCELLED, () -> reader.read(file, Optional.empty(),
                ReadListener.SILENT, () -> System.nanoTime() - before > Duration.ofSeconds(1).toNanos()));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(20).toNanos());
        await(() -> ProcessHandle.current().descendants().noneMatch(
                child -> child.info().commandLine().orElse("").contains(TestChild.class.getName())));
    }

    @Test
    void aPictureThatIsNotLookedAtAnyMoreIsGivenUp() {
        var file = sample("pictures.pdf");
        var before = System.nanoTime();
        assertRefused(ReadFailure.CANCELLED, () -> reader.illustration(file, "hangs.jpg",
                () -> System.nanoTime() - before > Duration.ofSeconds(1).toNanos()));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(20).toNanos());
    }

    @Test
    void aPictureThatIsDecodedForTooLongIsGivenUp() {
        var file = sample("pictures.pdf");
        assertRefused(ReadFailure.STOPPED, () -> reader.illustration(file, "hangs.jpg", () -> false));
    }

    private static void await(BooleanSupplier reached) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (!reached.getAsBoolean()) {
                Thread.sleep(20);
            }
        });
    }
}
