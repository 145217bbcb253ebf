package org.lectern.app.cli.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelFailure;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.OwnModels;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.model.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern models test`: whether a model answers here, and how fast.
@Command(name = "test", mixinStandardHelpOptions = true,
        description = "Checks the files of a model, asks it two questions about a short text if it can answer here, and says how fast "
                + "its decoder is on this machine and what it does here.")
final class TryModel implements Callable<Integer> {
    private static final String TEXT = "The lighthouse on the island of Hvalsey was built in 1896. Its lamp burned oil until "
            + "the summer of 1931, when an electric lamp took its place. The last keeper, Ingrid Solberg, left the island in "
            + "1968. Since then the light has been watched from the harbour office in Brekke.";
    private static final List<String> QUESTIONS = List.of("When was the lighthouse built?",
            "Who was the last keeper?");
    private static final int MOST_TOKENS = 48;

    @Parameters(paramLabel = "NAME", description = "Name of an added model, or lectern for the one that comes with it.")
    private String name;

    @Spec
    private CommandSpec spec;

    private final ModelShelf shelf;
    private final ModelOpener models;
    private final CancelSignal cancel;

    TryModel(ModelShelf shelf, ModelOpener models, CancelSignal cancel) {
        this.shelf = shelf;
        this.models = models;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws ModelException, InferenceException {
        var path = name.equalsIgnoreCase(OwnModels.DEFAULT) ? Optional.<Path>empty() : Optional.of(checked());
        var choice = new ModelChoice(path, Optional.empty());
        if (path.isEmpty() && shelf.use().used().isPresent()) {
            throw new ModelException(ModelFailure.UNKNOWN,
                    "Another model is in use; choose the one that comes with Lectern "
                            + "before you test it: lectern models use " + OwnModels.DEFAULT + ".");
        }
        var known = path.isEmpty()
                ? Optional.<ModelCard.Description>empty()
                : shelf.own().card(path.get()).description();
        if (known.filter(each -> !each.answers()).isEmpty() && !answered(choice)) {
            return ExitCode.CANCELLED;
        }
        if (cancel.isCancelled()) {
            return ExitCode.CANCELLED;
        }
        var out = spec.commandLine().getOut();
        out.println(speed(choice));
        known.ifPresent(each -> out.println(each.answers()
                ? "Answers: " + CardWords.ability(each) + "."
                : ModelShelf.whyNotUsed(name)));
        return ExitCode.DONE;
    }

    // false when it was cancelled
    private boolean answered(ModelChoice choice) throws InferenceException {
        try (var engine = models.open(choice)) {
            var studied = engine.study(SourceText.of(TEXT), Retention.IN_MEMORY, cancel);
            if (studied.isEmpty()) {
                return false;
            }
            try (var text = studied.get()) {
                text.encode((_, _) -> {}, cancel);
                for (var question : QUESTIONS) {
                    ask(engine, text, question);
                }
            }
        }
        return true;
    }

    private Path checked() throws ModelException {
        var model = shelf.own().require(name);
        var progress = new Progress(spec.commandLine().getErr());
        try {
            shelf.own().verify(model, AddModel.megabytes("Checking (MB)", progress), cancel);
        } finally {
            progress.clear();
        }
        return model.path();
    }

    private void ask(FocusEngine engine, StudiedText text, String question) throws InferenceException {
        var answer = engine.answer(new AskRequest(question, new Context.Studied(text, List.of()), new Sampling.Greedy(),
                MOST_TOKENS), AnswerListener.SILENT, cancel);
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "%s %s (%.1f s)", question,
                answer.text().isBlank() ? "No answer." : answer.text().strip(), answer.total().toMillis() / 1000.0));
    }

    // a file has its blocks, a folder numbers of which one format is enough
    private String speed(ModelChoice choice) {
        try {
            var base = models.base(choice);
            var format = base.filter(file -> !file.toFile().isDirectory()).isPresent()
                    ? WeightFormat.STORED
                    : WeightFormat.INT8_DYNAMIC;
            var speeds = base.isEmpty()
                    ? Optional.<Double>empty()
                    : models.speeds(choice.withFormat(Optional.of(format)), cancel).stream()
                            .flatMap(report -> report.formats().stream())
                            .map(each -> each.decode().tokensPerSecond()).findFirst();
            return speeds.map(rate -> String.format(Locale.ROOT, "Its decoder makes %.1f tokens/s here.", rate))
                    .orElse("Has no decoder whose speed could be measured.");
        } catch (InferenceException e) {
            return "Its speed could not be measured: " + e.getMessage();
        }
    }
}
