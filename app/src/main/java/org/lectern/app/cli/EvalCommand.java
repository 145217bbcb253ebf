package org.lectern.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.part.DecodingWords;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.JsonLines;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.evaluation.Dataset;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.DatasetReader;
import org.lectern.app.evaluation.DecodingComparison;
import org.lectern.app.evaluation.EvaluationMode;
import org.lectern.app.evaluation.Evaluator;
import org.lectern.app.evaluation.Recall;
import org.lectern.app.evaluation.Sample;
import org.lectern.app.evaluation.Scorecard;
import org.lectern.app.evaluation.files.FileQuestion;
import org.lectern.app.evaluation.files.FileQuestionReader;
import org.lectern.app.evaluation.files.FileReport;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern eval`: how well a model answers a data set.
@Command(name = "eval", mixinStandardHelpOptions = true,
        description = "Asks all questions of data sets and prints exact match, F1 and how often the evidence is right. Of questions "
                + "whose rows name documents, asked as a reader asks them: what was right, doubted and silently wrong.")
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DATA", arity = "1..*", description = "JSON Lines, plain, .gz or .xz.")
    private List<Path> data;

    @Option(names = "--limit", paramLabel = "N", description = "Ask a sample of N questions, spread over the titles.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the sample; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--mode", paramLabel = "MODE", split = ",", defaultValue = "focus",
            description = "focus: the whole document (default); oracle: the gold paragraph alone; bm25:K: the K "
                    + "passages of 100 words that a word search ranks first; blind: nothing. Several are asked one after "
                    + "the other.")
    private List<String> modes;

    @Option(names = "--report", paramLabel = "FILE.md", description = "Also write the figures as a Markdown table.")
    private @Nullable Path report;

    @Option(names = "--decoding", paramLabel = "HOW",
            description = DecodingWords.MEANING + "exact; of questions about documents fast, as for a reader.")
    private Optional<Decoding> decoding;

    @Option(names = "--compare",
            description = "Ask every question with exact and with fast decoding, and compare answers and times.")
    private boolean compare;

    @Option(names = "--recall",
            description = "Ask nothing; print how often the passage with the answer is among the first, by words, by "
                    + "meaning, by both, and as they are read.")
    private boolean recall;

    @Option(names = "--readings", paramLabel = "FILE.jsonl",
            description = "With --recall: also write what was read in the passages of every question.")
    private Optional<Path> readings;

    @Option(names = "--summaries", paramLabel = "N", arity = "0..1", fallbackValue = "12",
            description = "Summarise the texts of rows {context, answers} or of meetings in N sentences, default: ${FALLBACK-VALUE}, "
                    + "and print ROUGE-L.")
    private Optional<Integer> summaries;

    @Option(names = "--receipts",
            description = "Ask the questions as facts, check what the answers rest on, and print how often the cited sentence is "
                    + "needed more than a random one, and how far receipts agree with asking anew without the sentence.")
    private boolean receipts;

    @Option(names = "--followups", paramLabel = "HALF", arity = "0..1", fallbackValue = "ALL",
            description = "Find out what the questions of rows {title, before, question, standalone, changes} mean, and print how "
                    + "many are understood: ${COMPLETION-CANDIDATES} lines of each file, default: ${FALLBACK-VALUE}. With --given "
                    + "also write what each was understood as.")
    private Optional<FollowUpMeasure.Half> followups;

    @Option(names = "--root", paramLabel = "NAME=FOLDER",
            description = "Where the documents of a root lie that rows name; may be given several times.")
    private Map<String, Path> roots = Map.of();

    @Option(names = "--given", paramLabel = "FILE.jsonl",
            description = "Of questions about documents: also write every answer, its passages and what it is worth.")
    private Optional<Path> given;

    @Option(names = "--answers", description = "Also print every answer, on the error stream.")
    private boolean answers;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final ModelOpener models;
    private final CancelSignal cancel;

    EvalCommand(DocumentReader reader, ModelOpener models, CancelSignal cancel) {
        this.reader = reader;
        this.models = models;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        var measures = new EvalMeasures(data, limit, seed, json, models, model, spec.commandLine(), cancel);
        if (summaries.isPresent()) {
            measures.summaries(summaries.get());
            return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
        }
        if (receipts) {
            measures.receipts();
            return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
        }
        if (followups.isPresent()) {
            new FollowUpMeasure(followups.get(), given, cancel).print(data, models, model, spec.commandLine());
            return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
        }
        var wanted = modes();
        if (FileQuestionReader.isMeantBy(data.getFirst())) {
            askFiles(wanted);
            return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
        }
        var samples = new ArrayList<Dataset>();
        for (var file : data) {
            samples.add(Sample.of(DatasetReader.read(file), limit, seed));
        }
        try (var scratch = ScratchFolder.make("lectern-eval");
                var engine = models.openOver(scratch.path(), model.choice())) {
            if (compare) {
                compare(samples, engine);
            } else if (recall) {
                recall(samples, engine);
            } else {
                show(new EvalReport(seed, engine.model(), entries(samples, wanted, engine)));
            }
        }
        return cancel.isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
    }

    private void askFiles(List<EvaluationMode> wanted) throws Exception {
        if (compare || recall || !wanted.equals(List.of(EvaluationMode.Fixed.FOCUS))) {
            throw new ParameterException(spec.commandLine(),
                    "Questions about documents are asked in one way; leave out --mode, --compare and --recall.");
        }
        var questions = new ArrayList<FileQuestion>();
        for (var file : data) {
            questions.addAll(new FileQuestionReader(file, roots).read());
        }
        try (var scratch = ScratchFolder.make("lectern-eval");
                var engine = models.openOver(scratch.path(), model.choice());
                var written = JsonLines.to(given)) {
            var some = EvalFiles.spread(questions, limit);
            var progress = new Progress(spec.commandLine().getErr());
            var answered = new EvalFiles(reader, engine, () -> decoding.orElse(Decoding.FAST), cancel).ask(some,
                    (answer, done) -> {
                        written.add(FileReport.json(answer));
                        var told = List.of(answer.question().id(), answer.judged().label(), answer.given().text());
                        tell(String.join("\t", told), done, some.size(), progress);
                    });
            progress.clear();
            show(new FileReport(engine.model().name() + ", " + engine.model().weightFormat(), answered));
        }
    }

    private List<EvalReport.Entry> entries(List<Dataset> samples, List<EvaluationMode> wanted, FocusEngine engine)
            throws InferenceException {
        var entries = new ArrayList<EvalReport.Entry>();
        for (int i = 0; i < samples.size(); i++) {
            for (var mode : wanted) {
                if (!cancel.isCancelled()) {
                    entries.add(new EvalReport.Entry(data.get(i), card(samples.get(i), mode, engine)));
                }
            }
        }
        return entries;
    }

    private Scorecard card(Dataset sample, EvaluationMode mode, FocusEngine engine) throws InferenceException {
        var err = spec.commandLine().getErr();
        var progress = new Progress(err);
        var card = new Evaluator(engine, mode, decoding.orElse(Decoding.EXACT), cancel)
                .run(sample, (outcome, done, of) -> tell(String.format(Locale.ROOT, "%s\t%.0f\t%.2f\t%s", outcome.id(),
                        outcome.exactMatch(), outcome.f1(), outcome.answer()), done, of, progress));
        progress.clear();
        if (cancel.isCancelled()) {
            err.println("Stopped after " + card.rows() + " of " + sample.questions() + " questions.");
        }
        return card;
    }

    private List<EvaluationMode> modes() {
        return modes.stream().map(name -> EvaluationMode.named(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                        "--mode knows focus, oracle, bm25:K and blind, not " + name + ".")))
                .toList();
    }

    private void compare(List<Dataset> samples, FocusEngine engine) throws InferenceException {
        var out = spec.commandLine().getOut();
        var progress = new Progress(spec.commandLine().getErr());
        var comparisons = new ArrayList<DecodingComparison>();
        for (var sample : samples) {
            if (cancel.isCancelled()) {
                break;
            }
            comparisons.add(DecodingComparison.of(engine, sample, cancel,
                    (done, of) -> progress.at("Question", done, of)));
            progress.clear();
        }
        if (json) {
            out.println(Json.GSON.toJson(comparisons.size() == 1 ? comparisons.getFirst() : comparisons));
        } else {
            comparisons.forEach(comparison -> new ComparisonTable(comparison).print(out));
        }
    }

    private void recall(List<Dataset> samples, FocusEngine engine) throws InferenceException, IOException {
        try (var lines = JsonLines.to(readings)) {
            recall(samples, engine, new ReadingsFile(lines));
        }
    }

    private void recall(List<Dataset> samples, FocusEngine engine, ReadingsFile written) throws InferenceException {
        var progress = new Progress(spec.commandLine().getErr());
        for (int i = 0; i < samples.size() && !cancel.isCancelled(); i++) {
            var found = Recall.of(engine, samples.get(i), readings != null, cancel,
                    (item, question, ranked, done, of) -> {
                        written.add(item, question, engine.passages().signals(question.text(), ranked), ranked);
                        progress.at("Question", done, of);
                    });
            progress.clear();
            new RecallTable(data.get(i).getFileName().toString(), found).print(spec.commandLine().getOut());
        }
    }

    private void tell(String answer, int done, int of, Progress progress) {
        if (answers) {
            progress.clear();
            spec.commandLine().getErr().println(answer);
        }
        progress.at("Question", done, of);
    }

    private void show(FileReport figures) throws DatasetException {
        spec.commandLine().getOut().println(json ? figures.json() : figures.table().strip());
        if (report != null) {
            figures.write(report);
        }
    }

    private void show(EvalReport figures) throws DatasetException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(figures.json());
        } else {
            figures.print(out);
        }
        if (report != null) {
            figures.write(report);
        }
    }
}
