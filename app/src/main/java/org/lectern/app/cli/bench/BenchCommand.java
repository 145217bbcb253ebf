package org.lectern.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lectern bench`: what studying and asking cost on this machine.
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Studies a made-up text, asks about it before and after a restart, and prints the best times of three rounds.")
public final class BenchCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @Option(names = "--tokens", paramLabel = "N", description = "Length of the text; default: ${DEFAULT-VALUE}.")
    private int tokens = 20_000;

    @Option(names = "--rounds", paramLabel = "N", description = "The best of N rounds; default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--quality", paramLabel = "DATA",
            description = "Also ask questions of this data set (as for eval) in every weight format and print F1.")
    private @Nullable Path quality;

    @Option(names = "--questions", paramLabel = "N",
            description = "Questions for --quality; default: ${DEFAULT-VALUE}.")
    private int questions = 100;

    @Option(names = "--document", paramLabel = "FILE", defaultValue = "${sys:lectern.handbook:-}",
            description = "Also read this document, beside pdftotext where it is installed; default: the handbook.")
    private @Nullable Path document;

    @Option(names = "--reading", description = "Only read the document; no model is needed.")
    private boolean onlyReading;

    @Option(names = "--window",
            description = "Measure the window instead, with a library of 5,000 documents and a book of 3,000 pages.")
    private boolean window;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final ModelOpener models;
    private final WindowMeter meter;
    private final CancelSignal cancel;

    public BenchCommand(DocumentReader reader, ModelOpener models, WindowMeter meter, CancelSignal cancel) {
        this.reader = reader;
        this.models = models;
        this.meter = meter;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws IOException, DatasetException, DocumentReadException, InferenceException {
        if (tokens < 1 || rounds < 1 || questions < 1) {
            throw new ParameterException(spec.commandLine(), "--tokens, --rounds and --questions must be at least 1.");
        }
        if (window) {
            return new BenchWindow(meter, rounds, cancel).run(spec.commandLine().getOut(), json);
        }
        var reading = document == null || document.toString().isEmpty()
                ? Optional.<BenchReading>empty()
                : Optional.of(BenchReading.measure(reader, document, cancel));
        if (onlyReading) {
            return print(reading);
        }
        // first, because the automatic choice follows it
        var speeds = models.speeds(model.choice(), cancel);
        ModelInfo info;
        try (var engine = models.open(model.choice())) {
            info = engine.model();
        }
        var done = new ArrayList<BenchRound>();
        for (var round = 0; round < rounds && !cancel.isCancelled(); round++) {
            var text = new BenchText("Register " + System.nanoTime());
            done.add(BenchRound.run(() -> models.open(model.choice()), text, tokens, cancel));
        }
        if (cancel.isCancelled()) {
            return ExitCode.CANCELLED;
        }
        var formats = speeds.isPresent() ? formats(speeds.get()) : BenchFormats.NONE;
        print(BenchReport.of(done, reading, formats, llama()), formats, info);
        return ExitCode.DONE;
    }

    private int print(Optional<BenchReading> reading) {
        var read = reading.orElseThrow(() -> new ParameterException(spec.commandLine(), "--reading needs --document."));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(read));
        } else {
            print(out, read);
        }
        return ExitCode.DONE;
    }

    private Optional<LlamaBench.Speeds> llama() throws InferenceException, IOException {
        var program = LlamaBench.find(System.getenv("PATH"));
        var base = models.base(model.choice()).filter(Files::isRegularFile);
        return program.isPresent() && base.isPresent()
                ? program.get().measure(base.get(), Runtime.getRuntime().availableProcessors())
                : Optional.empty();
    }

    private BenchFormats formats(SpeedReport speeds) throws DatasetException, InferenceException, IOException {
        Map<WeightFormat, Double> f1 = quality == null
                ? Map.of()
                : new BenchQuality(quality, questions).measure(speeds, models, model.choice(), cancel);
        return BenchFormats.of(speeds, f1);
    }

    private void print(BenchReport report, BenchFormats formats, ModelInfo info) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(report));
            return;
        }
        out.println(info.name() + ", " + info.weightFormat() + ", " + report.cores() + " cores, " + report.tokens()
                + " tokens, best of " + rounds + ":");
        out.println();
        out.println("| what | figure | part of the study |");
        out.println("|---|---|---|");
        time(out, "study", report.studySeconds(), report);
        time(out, "study again after a restart", report.restudySeconds(), report);
        time(out, "first question, first token", report.firstTokenSeconds().first(), report);
        time(out, "first question, answer", report.answerSeconds().first(), report);
        time(out, "second question, first token", report.firstTokenSeconds().second(), report);
        time(out, "second question, answer", report.answerSeconds().second(), report);
        time(out, "after a restart, first token", report.firstTokenSeconds().afterRestart(), report);
        time(out, "after a restart, answer", report.answerSeconds().afterRestart(), report);
        line(out, "studying", "%.0f tokens/s", report.tokens() / report.studySeconds());
        line(out, "index", "%.1f bytes/token", report.indexBytesPerToken());
        if (report.anonymousRssBytes() != null) {
            line(out, "anonymous memory", "%.0f MB", report.anonymousRssBytes() / MEGABYTE);
        }
        if (report.reading() != null) {
            print(out, report.reading());
        }
        if (!formats.formats().isEmpty()) {
            out.println();
            formats.print(out);
        }
        if (report.llama() != null) {
            out.println(
                    String.format(Locale.ROOT, "| llama.cpp, the same file | %.0f tokens/s | | | | %.0f tokens/s | | |",
                            report.llama().encode(), report.llama().decode()));
        }
    }

    private static void print(PrintWriter out, BenchReading reading) {
        reading.lines().forEach(line -> out.println("| " + line.what() + " | " + line.figure() + " | |"));
    }

    private static void time(PrintWriter out, String what, double seconds, BenchReport report) {
        out.println(String.format(Locale.ROOT, "| %s | %.3f s | %.3f |", what, seconds,
                seconds / report.studySeconds()));
    }

    private static void line(PrintWriter out, String what, String form, double figure) {
        out.println(String.format(Locale.ROOT, "| %s | " + form + " | |", what, figure));
    }
}
