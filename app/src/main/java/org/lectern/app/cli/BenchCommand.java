package org.lectern.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.ModelInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lectern bench`: what studying and asking cost on this machine.
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Studies a made-up text, asks about it before and after a restart, and prints the best times of three rounds.")
final class BenchCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @Option(names = "--tokens", paramLabel = "N", description = "Length of the text; default: ${DEFAULT-VALUE}.")
    private int tokens = 20_000;

    @Option(names = "--rounds", paramLabel = "N", description = "The best of N rounds; default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final ModelOpener models;
    private final CancelSignal cancel;

    BenchCommand(ModelOpener models, CancelSignal cancel) {
        this.models = models;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws InferenceException {
        if (tokens < 1 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--tokens and --rounds must be at least 1.");
        }
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
        print(BenchReport.of(done, info), info);
        return ExitCode.DONE;
    }

    private void print(BenchReport report, ModelInfo info) {
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
        time(out, "one further token", report.formats().getFirst().stepSeconds(), report);
        line(out, "encoding", "%.0f tokens/s", report.formats().getFirst().encodeTokensPerSecond());
        line(out, "cache", "%.0f bytes/token", report.cacheBytesPerToken());
        if (report.anonymousRssBytes() != null) {
            line(out, "anonymous memory", "%.0f MB", report.anonymousRssBytes() / MEGABYTE);
        }
    }

    private static void time(PrintWriter out, String what, double seconds, BenchReport report) {
        out.println(String.format(Locale.ROOT, "| %s | %.3f s | %.3f |", what, seconds,
                seconds / report.studySeconds()));
    }

    private static void line(PrintWriter out, String what, String form, double figure) {
        out.println(String.format(Locale.ROOT, "| %s | " + form + " | |", what, figure));
    }
}
