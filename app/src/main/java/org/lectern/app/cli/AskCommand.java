package org.lectern.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Scope;
import org.lectern.app.cli.part.DecodingWords;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.ModelOption;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.OpenState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern ask`: one question about one document.
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = "Asks a document a question and shows the passages that the answer attended to.")
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Parameters(paramLabel = "QUESTION", description = "The question, in quotation marks.")
    private String question;

    @Option(names = "--password", paramLabel = "TEXT", description = "Password of an encrypted document.")
    private String password;

    @Option(names = "--decoding", paramLabel = "HOW", defaultValue = "FAST", description = DecodingWords.DESCRIPTION)
    private Decoding decoding;

    @Option(names = "--up-to", paramLabel = "PAGE",
            description = "Leave out all pages, or parts of a flowing document, after this one.")
    private Optional<Integer> lastPage;

    @Option(names = "--section", paramLabel = "TITLE",
            description = "Leave out all but this section and what is below it; may be given several times.")
    private List<String> sections = List.of();

    @Option(names = "--markdown", paramLabel = "FILE",
            description = "Also write the question, the answer and its passages to this file, as Markdown.")
    private Optional<Path> markdown;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ModelOption model;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final ModelOpener models;
    private final CancelSignal cancel;

    AskCommand(DocumentReader reader, ModelOpener models, CancelSignal cancel) {
        this.reader = reader;
        this.models = models;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws Exception {
        if (question.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The question is empty.");
        }
        var progress = new Progress(spec.commandLine().getErr());
        try (var desk = new CommandDesk(reader, new OneEngine(() -> models.open(model.choice())), () -> decoding,
                cancel)) {
            var opened = desk.open(file, Optional.ofNullable(password), state -> show(state, progress));
            progress.clear();
            desk.notices().forEach(spec.commandLine().getErr()::println);
            return opened.isEmpty() ? ExitCode.CANCELLED : ask(desk, opened.get());
        } finally {
            progress.clear();
        }
    }

    private static void show(OpenState state, Progress progress) {
        switch (state.stage()) {
            case READING -> progress.at("Reading", state.done(), state.total());
            case STUDYING -> progress.at("Studying passage", state.done(), state.total());
            default -> {
            }
        }
    }

    private int ask(CommandDesk desk, OpenDocument opened) throws Exception {
        var document = opened.state().document().orElseThrow();
        var answer = desk.ask(opened, question, scope(document), json ? piece -> {} : this::print);
        show(answer, document.format().pageWord());
        if (markdown.isPresent()) {
            Files.writeString(markdown.get(), new AnswerMarkdown(document).of(answer));
        }
        return answer.finish() == FinishReason.CANCELLED ? ExitCode.CANCELLED : ExitCode.DONE;
    }

    private void print(String piece) {
        var out = spec.commandLine().getOut();
        out.print(piece);
        out.flush();
    }

    private Scope scope(Document document) {
        if (sections.isEmpty()) {
            return lastPage.<Scope>map(Scope.UpToPage::new).orElse(Scope.WHOLE);
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

    private static Predicate<Section> is(String title) {
        return section -> section.title().strip().equalsIgnoreCase(title.strip());
    }

    /// @param page the word for a page of the document
    private void show(Answer answer, String page) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(AnswerReport.of(answer)));
            return;
        }
        out.println(answer.finish() == FinishReason.NOT_FOUND
                ? "No answer was found in this document. The model looked most at:"
                : "");
        answer.evidence().forEach(evidence -> show(evidence, page));
        if (!answer.nearest().isEmpty()) {
            out.println();
            out.println("Found by a search for the question's words, which is no answer:");
            answer.nearest().forEach(found -> show(found, page));
        }
    }

    private void show(NearPassage found, String page) {
        var out = spec.commandLine().getOut();
        out.println();
        out.println(page + " " + found.page() + (found.section().isEmpty() ? "" : " · " + found.section()));
        out.println("    " + found.quote());
    }

    private void show(Evidence evidence, String page) {
        var out = spec.commandLine().getOut();
        var section = evidence.section().isEmpty() ? "" : " · " + evidence.section();
        out.println();
        out.println(
                String.format(Locale.ROOT, "[%d] %s %d%s · relevance %.2f", evidence.number(), page,
                        evidence.page(),
                        section, evidence.score()));
        out.println("    " + evidence.quote());
        evidence.regions().forEach(region -> out.println("    " + place(region)));
    }

    private static String place(Region region) {
        return switch (region) {
            case PageRegion box -> String.format(Locale.ROOT, "page %d, box %.1f %.1f %.1f %.1f", box.page(), box.x(),
                    box.y(), box.width(), box.height());
            case FlowRegion range -> String.format(Locale.ROOT, "part %d, block %d, characters %d–%d", range.page(),
                    range.block() + 1, range.start() + 1, range.end());
        };
    }
}
