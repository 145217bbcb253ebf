package org.lectern.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.app.answering.kind.KindChooser;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.card.Asker;
import org.lectern.app.evaluation.bench.card.CardJournal;
import org.lectern.app.evaluation.bench.card.CardPlan;
import org.lectern.app.evaluation.bench.card.CardReport;
import org.lectern.app.evaluation.bench.card.CardRun;
import org.lectern.app.evaluation.bench.card.CardStamp;
import org.lectern.app.evaluation.bench.card.PromptAsker;
import org.lectern.app.evaluation.bench.card.ReaderAsker;
import org.lectern.app.evaluation.bench.set.BenchSets;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lectern scorecard`: the benchmarks of the field.
@Command(name = "scorecard", mixinStandardHelpOptions = true,
        description = "Runs the benchmarks of the field whose data are on this machine, and writes what was found as Markdown, JSON and "
                + "pictures. A run that was stopped goes on where it ended.")
final class ScorecardCommand implements Callable<Integer> {
    private static final int SOME = 100;
    private static final int FEW = 6;
    private static final Duration QUICK = Duration.ofMinutes(12); // the rest is for loading and writing

    @Option(names = "--quick",
            description = "Only what is short, " + FEW
                    + " samples of each set, and no more than 15 minutes on two cores.")
    private boolean quick;

    @Option(names = "--limit", paramLabel = "N", description = "At most N samples of each set; default: " + SOME
            + ", with --quick " + FEW + ".")
    private Optional<Integer> limit;

    @Option(names = "--only", paramLabel = "SET", split = ",",
            description = "Only sets whose names begin so, such as longbench or needlebench-single-en.")
    private List<String> only = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is drawn; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--prompt",
            description = "Ask the engine the published prompts, not the product what a reader would ask.")
    private boolean prompt;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Where the benchmarks lie, with folders such as longbench and needlebench.")
    private Optional<Path> data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where it is written; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("scorecard");

    @Option(names = "--list", description = "Print the names of the sets and run nothing.")
    private boolean list;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final ModelOpener models;
    private final CancelSignal cancel;

    ScorecardCommand(ModelOpener models, CancelSignal cancel) {
        this.models = models;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws Exception {
        if (limit.filter(most -> most < 1).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        var wanted = wanted();
        if (list) {
            wanted.forEach(set -> spec.commandLine().getOut().println(set.name() + "\t" + set.family()));
            return ExitCode.DONE;
        }
        var folder = data.orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--data must name the folder in which the benchmarks lie."));
        var plan = CardPlan.of(new BenchFolder(folder), wanted, limit.orElse(quick ? FEW : SOME), seed);
        try (var scratch = ScratchFolder.make("lectern-scorecard");
                var engine = models.openOver(scratch.path(), model.choice());
                var asker = asker(engine)) {
            run(plan, stamp(plan, engine, asker), asker);
        }
        return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
    }

    private List<BenchSet> wanted() {
        var wanted = BenchSets.all().stream().filter(set -> !quick || set.isQuick())
                .filter(set -> only.isEmpty() || only.stream().anyMatch(set.name()::startsWith)).toList();
        for (var name : only) {
            if (wanted.stream().noneMatch(set -> set.name().startsWith(name))) {
                throw new ParameterException(spec.commandLine(),
                        "No set begins with “" + name + "”; --list tells their names.");
            }
        }
        return wanted;
    }

    private Asker asker(FocusEngine engine) {
        return prompt ? new PromptAsker(engine) : new ReaderAsker(engine, KindChooser::of);
    }

    private CardStamp stamp(CardPlan plan, FocusEngine engine, Asker asker)
            throws DatasetException, InferenceException {
        var folder = models.folder(model.choice());
        return new CardStamp(new LecternCommand.Version().getVersion()[0],
                engine.model().name() + ", " + engine.model().weightFormat(),
                folder.isPresent() ? CardStamp.checksum(folder.get()) : "", asker.label(), plan.limit(), seed,
                CardStamp.checksums(plan));
    }

    private void run(CardPlan plan, CardStamp stamp, Asker asker) throws Exception {
        var progress = new Progress(spec.commandLine().getErr());
        try (var journal = CardJournal.open(out, stamp)) {
            var run = new CardRun(plan, asker, journal, cancel);
            try {
                run.run(quick ? Optional.of(QUICK) : Optional.empty(),
                        (set, done, of) -> progress.at(set.name(), done, of));
            } finally { // also what a run has found that failed
                progress.clear();
                var report = CardReport.of(stamp, plan, journal, run.counts());
                spec.commandLine().getOut().println(report.markdown().strip()); // also where the disk is full
                report.write(out);
            }
        }
        if (cancel.isCancelled()) {
            spec.commandLine().getErr().println("Stopped; the same command goes on from here.");
        }
    }
}
