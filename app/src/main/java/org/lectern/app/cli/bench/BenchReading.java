package org.lectern.app.cli.bench;

import com.google.gson.annotations.SerializedName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;

/// How fast a document is read: the best of some rounds, beside pdftotext on the same file where that is installed.
///
/// @param firstSeconds the same of the first round, with the start of the reading process
/// @param seconds from the call to the finished document, the way between the processes included
/// @param firstTimesPdftotext the first round beside pdftotext
/// @param pdftotextSeconds from its start to its end; null where it is not installed or the file is no PDF
public record BenchReading(
        String file,
        int pages,
        @SerializedName("first_seconds") double firstSeconds,
        double seconds,
        @SerializedName("pages_per_second") double pagesPerSecond,
        @SerializedName("pdftotext_seconds") @Nullable Double pdftotextSeconds,
        @SerializedName("times_pdftotext") @Nullable Double timesPdftotext,
        @SerializedName("first_times_pdftotext") @Nullable Double firstTimesPdftotext) {
    private static final int ROUNDS = 8; // Java compiles what runs often; the first rounds are slower
    private static final double NANOS = 1e9;

    static BenchReading measure(DocumentReader reader, Path file, CancelSignal cancel) throws DocumentReadException {
        var first = 0.0;
        var seconds = Double.POSITIVE_INFINITY;
        var pages = 0;
        var format = DocumentFormat.PDF;
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var document = reader.read(file, Optional.empty(), ReadListener.SILENT, cancel::isCancelled);
            var taken = (System.nanoTime() - start) / NANOS;
            first = round == 0 ? taken : first;
            seconds = Math.min(seconds, taken);
            pages = document.pages().size();
            format = document.format();
        }
        var other = format == DocumentFormat.PDF ? pdftotext(file) : Optional.<Double>empty();
        return new BenchReading(file.getFileName().toString(), pages, first, seconds, pages / seconds,
                other.orElse(null),
                other.isPresent() ? seconds / other.get() : null, other.isPresent() ? first / other.get() : null);
    }

    private static Optional<Double> pdftotext(Path file) {
        var program = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, "pdftotext")).filter(File::canExecute).findFirst();
        var best = Optional.<Double>empty();
        for (var round = 0; program.isPresent() && round < ROUNDS; round++) {
            var seconds = seconds(program.get(), file);
            best = best.isPresent() && seconds.isPresent() && best.get() < seconds.get() ? best : seconds;
        }
        return best;
    }

    private static Optional<Double> seconds(File program, Path file) {
        var start = System.nanoTime();
        try {
            var process = new ProcessBuilder(program.getPath(), file.toString(), "-")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Optional.of((System.nanoTime() - start) / NANOS) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
