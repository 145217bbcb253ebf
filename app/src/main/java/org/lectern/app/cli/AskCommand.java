package org.lectern.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.lectern.app.answering.Scope;
import org.lectern.app.cli.part.DecodingWords;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.PasswordOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.OpenState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern ask`: questions about one document.
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = "Asks a document a question and shows the answer, how far it may be trusted, and the passages that it "
                + "rests on.")
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Parameters(paramLabel = "QUESTION", description = "The question, in quotation marks; - reads "
            + "questions from standard input, a line each, and answers each as it comes, in one conversation.")
    private String question;

    @Mixin
    private PasswordOption password;

    @Option(names = "--decoding", paramLabel = "HOW", defaultValue = "FAST", description = DecodingWords.DESCRIPTION)
    private Decoding decoding;

    @Option(names = "--up-to", paramLabel = "PAGE",
            description = "Leave out all pages, or parts of a flowing document, after this one: as it is printed, else as it is "
                    + "counted from 1; # before a number always counts.")
    private Optional<String> lastPage;

    @Option(names = "--section", paramLabel = "TITLE",
            description = "Leave out all but this section and what is below it; may be given several times.")
    private List<String> sections = List.of();

    @Option(names = "--before", paramLabel = "EARLIER",
            description = "A question that was asked before in the same conversation, so that the next may lean on it. Its answer "
                    + "is not printed. May be given several times.")
    private List<String> earlier = List.of();

    @Option(names = "--conversation", paramLabel = "NAME",
            description = "Go on with the conversation of this name about the document: its last 20 questions and answers are "
                    + "kept for the next start. Of a document with a password nothing is kept.")
    private Optional<String> conversation;

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Also write the question, the answer and its passages to this file, as Markdown.")
    private Optional<Path> markdown;

    @Option(names = "--check",
            description = "Also find out what becomes of the answer without each sentence that it cites, and from that sentence alone. "
                    + "With --json as natural log-probabilities.")
    private boolean check;

    @Option(names = "--json", description = "Print JSON, one line for each answer.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final ModelOpener models;
    private final Turns turns;
    private final CancelSignal cancel;

    AskCommand(DocumentReader reader, ModelOpener models, Turns turns, CancelSignal cancel) {
        this.reader = reader;
        this.models = models;
        this.turns = turns;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws Exception {
        if (question.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The question is empty.");
        }
        if (conversation.filter(String::isBlank).isPresent()) {
            throw new ParameterException(spec.commandLine(), "The conversation has no name.");
        }
        var progress = new Progress(spec.commandLine().getErr());
        var engine = new OneEngine(() -> models.open(model.choice()));
        try (var desk = new CommandDesk(reader, engine, () -> decoding, cancel)) {
            var opened = desk.open(file, password.password(), state -> show(state, progress));
            progress.clear();
            desk.notices().forEach(spec.commandLine().getErr()::println);
            return opened.isEmpty() ? ExitCode.CANCELLED : ask(desk, opened.get(), engine, progress);
        } finally {
            progress.clear();
        }
    }

    static void show(OpenState state, Progress progress) {
        switch (state.stage()) {
            case READING -> progress.at("Reading", state.done(), state.total());
            case STUDYING -> progress.at("Studying passage", state.done(), state.total());
            default -> {
            }
        }
    }

    private int ask(CommandDesk desk, OpenDocument opened, OneEngine engine, Progress progress) throws Exception {
        var document = opened.state().document().orElseThrow();
        var talk = opened.conversation();
        if (conversation.isPresent()) {
            turns.kept().resume(opened, conversation.get());
        }
        talk.scope().set(scope(document));
        CommandDesk.watch(talk, (done, of) -> progress.at("Reading passage", done, of));
        for (var before : earlier) {
            desk.ask(talk, before);
        }
        var reports = new ReportWriter(document, file.toString(), decoding,
                new ModelSums(models, model.choice(), engine));
        var asking = new AskedQuestions(desk, opened, progress, check, Optional.of(reports).filter(_ -> json),
                spec.commandLine());
        var code = question.equals("-") ? asking.askAll(turns.lines()) : asking.ask(question);
        if (markdown.isPresent() && !asking.answers().isEmpty()) {
            Files.writeString(markdown.get(), new AnswerMarkdown(document, reports).of(asking.answers()));
        }
        if (conversation.isPresent()) {
            keep(opened, conversation.get());
        }
        return cancel.isCancelled() ? ExitCode.CANCELLED : code;
    }

    private void keep(OpenDocument opened, String name) {
        var err = spec.commandLine().getErr();
        try {
            turns.kept().keep(opened, name);
        } catch (IOException e) {
            err.println("The conversation could not be kept: " + e.getMessage());
        }
        if (!opened.keeping().conversation()) {
            err.println("Nothing is kept of a document with a password, so this conversation ends here.");
        }
    }

    private Scope scope(Document document) {
        if (sections.isEmpty()) {
            return lastPage.map(page -> upTo(page, document)).orElse(Scope.WHOLE);
        }
        var unknown = sections.stream().filter(title -> document.sections().stream().noneMatch(is(title))).toList();
        if (lastPage.isPresent() || !unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), unknown.isEmpty()
                    ? "Give pages or sections, not both."
                    : "There is no section “" + unknown.getFirst() + "”; lectern inspect lists them.");
        }
        return new Scope.Sections(document.sections().stream()
                .filter(section -> sections.stream().anyMatch(title -> is(title).test(section))).toList());
    }

    private Scope upTo(String page, Document document) {
        var named = document.pageCalled(page, 0).map(document::nameOf);
        if (named.isEmpty() && !page.strip().matches("#?\\d{1,9}")) {
            throw new ParameterException(spec.commandLine(),
                    "There is no page “" + page + "”; lectern inspect lists them.");
        }
        return new Scope.UpToPage(
                named.orElseGet(() -> PageName.of(Integer.parseInt(page.strip().replace("#", "")))));
    }

    private static Predicate<Section> is(String title) {
        return section -> section.title().strip().equalsIgnoreCase(title.strip());
    }
}
