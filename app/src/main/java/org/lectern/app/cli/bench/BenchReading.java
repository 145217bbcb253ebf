package org.lectern.app.cli.bench;

import com.google.gson.annotations.SerializedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;

/// What reading a document costs: the best of some rounds, beside pdftotext on the same file in the same rounds where that is
/// installed.
///
/// @param firstSeconds the same of the first round, with the start of the reading process
/// @param seconds from the call to the finished document, the way between the processes included
/// @param processorSeconds what the reading process has used of all cores for it; null where the system does not tell
/// @param peakBytes the largest resident memory of the reading process in all rounds; null where the system does not tell
/// @param firstTimesPdftotext the first round beside pdftotext
/// @param pdftotextSeconds from its start to its end; null where it is not installed or the file is no PDF
/// @param timesPdftotextProcessor the processor's time beside that of pdftotext
public record BenchReading(
        String file,
        int pages,
        @SerializedName("first_seconds") double firstSeconds,
        double seconds,
        @SerializedName("pages_per_second") double pagesPerSecond,
        @SerializedName("processor_seconds") @Nullable Double processorSeconds,
        @SerializedName("peak_resident_bytes") @Nullable Long peakBytes,
        @SerializedName("pdftotext_seconds") @Nullable Double pdftotextSeconds,
        @SerializedName("pdftotext_processor_seconds") @Nullable Double pdftotextProcessorSeconds,
        @SerializedName("times_pdftotext") @Nullable Double timesPdftotext,
        @SerializedName("first_times_pdftotext") @Nullable Double firstTimesPdftotext,
        @SerializedName("times_pdftotext_processor") @Nullable Double timesPdftotextProcessor) {
    private static final int WARMING = 5; // rounds; Java compiles what runs often
    private static final int ROUNDS = 3;
    private static final long AFTERWARDS = 300_000_000; // nanoseconds in which the process tidies up, which counts
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    /// A figure as people read it.
    record Line(String what, String figure) {}

    /// What a round has taken, in seconds.
    private record Round(Document document, double seconds, Optional<Double> processor) {}

    static BenchReading measure(DocumentReader reader, Path file, CancelSignal cancel) throws DocumentReadException {
        var first = round(reader, file, cancel);
        for (var round = 1; round < WARMING; round++) {
            round(reader, file, cancel);
        }
        var program = first.document.format() == DocumentFormat.PDF
                ? Pdftotext.find(System.getenv("PATH"))
                : Optional.<Pdftotext>empty();
        var rounds = new ArrayList<Round>();
        var others = new ArrayList<Pdftotext.Time>();
        for (var round = 0; round < ROUNDS; round++) { // both in turn, so that what else the machine does concerns both
            rounds.add(round(reader, file, cancel));
            program.flatMap(pdftotext -> pdftotext.time(file)).ifPresent(others::add);
        }
        var seconds = least(rounds.stream().map(Round::seconds).toList());
        var processor = least(rounds.stream().map(Round::processor).flatMap(Optional::stream).toList());
        var other = least(others.stream().map(Pdftotext.Time::seconds).toList());
        var otherProcessor = least(others.stream().map(Pdftotext.Time::processor).toList());
        var pages = first.document.pages().size();
        return new BenchReading(file.getFileName().toString(), pages, first.seconds, seconds.orElseThrow(),
                pages / seconds.orElseThrow(), processor.orElse(null), ProcessMemory.peakOfChildren().orElse(null),
                other.orElse(null), otherProcessor.orElse(null), times(seconds, other),
                times(Optional.of(first.seconds), other), times(processor, otherProcessor));
    }

    private static Round round(DocumentReader reader, Path file, CancelSignal cancel) throws DocumentReadException {
        var before = ProcessMemory.processorTimeOfChildren();
        var start = System.nanoTime();
        var document = reader.read(file, Optional.empty(), ReadListener.SILENT, cancel::isCancelled);
        var seconds = (System.nanoTime() - start) / NANOS;
        LockSupport.parkNanos(AFTERWARDS);
        var used = ProcessMemory.processorTimeOfChildren().minus(before);
        return new Round(document, seconds, used.isPositive() ? Optional.of(seconds(used)) : Optional.empty());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    private static Optional<Double> least(List<Double> figures) {
        return figures.stream().min(Double::compare);
    }

    private static @Nullable Double times(Optional<Double> own, Optional<Double> other) {
        return own.isEmpty() || other.isEmpty() || other.get() <= 0 ? null : own.get() / other.get();
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        line(lines, "reading " + file, "%.0f pages/s", pagesPerSecond);
        line(lines, "the first time, with the start of the reading process", "%.1f s", firstSeconds);
        line(lines, "processor time of the reading process", "%.2f s", processorSeconds);
        line(lines, "most memory of the reading process", "%.0f MB", peakBytes == null ? null : peakBytes / MEGABYTE);
        line(lines, "reading, beside pdftotext", "%.1f × its time", timesPdftotext);
        line(lines, "the first time, beside pdftotext", "%.0f × its time", firstTimesPdftotext);
        line(lines, "processor time, beside pdftotext", "%.1f × its time", timesPdftotextProcessor);
        if (pdftotextSeconds == null) {
            lines.add(new Line("reading, beside pdftotext", "no PDF, or pdftotext is not installed"));
        }
        return lines;
    }

    private static void line(List<Line> lines, String what, String form, @Nullable Double figure) {
        if (figure != null) {
            lines.add(new Line(what, String.format(Locale.ROOT, form, figure)));
        }
    }
}
