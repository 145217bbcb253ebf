package org.lectern.app.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.document.child.ChildReader;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.start.ReaderProcess;
import org.lectern.app.testing.RawPdf;
import org.lectern.inference.api.CancelSignal;

/// What reading costs is that of the process that reads, not of this one.
class BenchReadingTest {
    @TempDir
    private Path folder;

    @Test
    void processorTimeAndMemoryAreThoseOfTheReadingProcess() throws DocumentReadException {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")));
        var page = RawPdf
                .lines(Collections.nCopies(60, "The lamp of the harbour burns all night and is seen from afar."));
        var file = RawPdf.write(folder.resolve("long.pdf"), Collections.nCopies(100, page));
        var command = new ChildCommand(ReaderProcess.class.getName(), ChildCommand.USUAL_HEAP,
                List.of(folder.toString()), Optional.empty());
        try (var reader = new ChildReader(command, Duration.ofMinutes(2))) {
            var reading = BenchReading.measure(reader, file, new CancelSignal());
            assertEquals(100, reading.pages());
            assertTrue(reading.processorSeconds() > 0.01 && reading.processorSeconds() < 60, reading.toString());
            assertTrue(reading.peakBytes() > 30e6 && reading.peakBytes() < 800e6, reading.toString());
            assertEquals(reading.pdftotextSeconds() != null, reading.timesPdftotextProcessor() != null);
        }
    }

    @Test
    void whatPdftotextUsedIsThatOfTheShellsChild() throws IOException {
        assertEquals(Optional.of(61.75), Pdftotext.processor("0m0.010000s 0m0.020000s\n1m1.500000s 0m0.250000s\n"));
        assertEquals(Optional.of(1.75), Pdftotext.processor("0m0,010s 0m0,020s\n0m1,500s 0m0,250s\n"));
        assertEquals(Optional.empty(), Pdftotext.processor(""));
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        var program = Files.writeString(folder.resolve("pdftotext"),
                "#!/bin/sh\ni=0; while [ $i -lt 200000 ]; do i=$((i+1)); done\n");
        assertTrue(program.toFile().setExecutable(true));
        var time = Pdftotext.find(folder.toString()).orElseThrow().time(folder.resolve("any.pdf")).orElseThrow();
        assertTrue(time.processor() > 0.01 && time.processor() <= time.seconds() + 0.1, time.toString());
        assertEquals(Optional.empty(), Pdftotext.find(null));
    }
}
