package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.answering.report.AnswerReport;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.cli.part.Progress;
import org.lectern.app.cli.verify.AnswerChecks;
import org.lectern.app.cli.verify.CheckLine;
import org.lectern.app.cli.verify.ClaimException;
import org.lectern.app.cli.verify.ClaimedDocument;
import org.lectern.app.cli.verify.Conclusion;
import org.lectern.app.cli.verify.QuoteChecks;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.WeightFormat;

/// Checks answers one after the other, those of one document with one study of it.
final class Verification implements AutoCloseable {
    private final DocumentReader reader;
    private final ModelOpener models;
    private final ModelChoice choice;
    private final ClaimedDocument documents;
    private final Optional<String> password;
    private final CancelSignal cancel;
    private final Progress progress;
    private @Nullable Asking asking;

    /// A document that is being asked.
    ///
    /// @param opened empty when cancelled
    private record Asking(Path file, ModelChoice choice, Decoding decoding, CommandDesk desk, ModelSums model,
            Optional<OpenDocument> opened) {}

    Verification(DocumentReader reader, ModelOpener models, ModelChoice choice, ClaimedDocument documents,
            Optional<String> password, CancelSignal cancel, Progress progress) {
        this.reader = reader;
        this.models = models;
        this.choice = choice;
        this.documents = documents;
        this.password = password;
        this.cancel = cancel;
        this.progress = progress;
    }

    /// What agrees and what does not.
    ///
    /// @throws Exception what nobody expects
    List<CheckLine> check(AnswerReport claim) throws Exception {
        var lines = new ArrayList<CheckLine>();
        try {
            var found = documents.find(claim.basis().document());
            lines.add(found.isSame()
                    ? CheckLine.agrees(Conclusion.DOCUMENT, "“" + found.file() + "” has the content that was asked.")
                    : CheckLine.differs(Conclusion.DOCUMENT,
                            "“" + found.file()
                                    + "” has other content than was asked; it was changed since, or is another file."));
            check(claim, found.file(), lines);
        } catch (ClaimException e) {
            lines.add(CheckLine.unchecked(Conclusion.DOCUMENT, said(e)));
        } catch (DocumentReadException e) {
            lines.add(CheckLine.unchecked(Conclusion.TEXT, said(e)));
        }
        return lines;
    }

    private static String said(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private void check(AnswerReport claim, Path file, List<CheckLine> lines) throws Exception {
        Asking open;
        try {
            open = open(file, claim.basis());
        } catch (InferenceException e) { // quotes can be checked without a model
            compareText(claim, reader.read(file, password, ReadListener.SILENT, cancel::isCancelled), lines);
            lines.add(CheckLine.unchecked("answer", "It cannot be asked again: " + said(e)));
            return;
        }
        if (open.opened().isPresent()) {
            var document = open.opened().get().state().document().orElseThrow();
            compareModel(claim.basis(), open.model().get(), lines);
            compareText(claim, document, lines);
            try {
                askAgain(claim, open, open.opened().get(), document, lines);
            } catch (InferenceException e) {
                lines.add(CheckLine.unchecked("answer", "It cannot be asked again: " + said(e)));
            }
        }
    }

    private Asking open(Path file, AnswerBasis basis) throws Exception {
        var wanted = inFormat(basis);
        var decoding = decoding(basis);
        var kept = asking;
        if (kept != null && kept.file().equals(file) && kept.choice().equals(wanted) && kept.decoding() == decoding) {
            return kept;
        }
        close();
        var engine = new OneEngine(() -> models.open(wanted));
        var desk = new CommandDesk(reader, engine, () -> decoding, cancel);
        try {
            var opened = desk.open(file, password, state -> AskCommand.show(state, progress));
            kept = new Asking(file, wanted, decoding, desk, new ModelSums(models, wanted, engine), opened);
            asking = kept;
            return kept;
        } finally {
            if (asking == null) {
                desk.close();
            }
        }
    }

    /// The model as it ran for the answer, unless a format was asked for.
    private ModelChoice inFormat(AnswerBasis basis) throws InferenceException {
        var ran = Optional.ofNullable(basis.model()).flatMap(model -> WeightFormat.labelled(model.weights()));
        return choice.format().isPresent() || ran.isEmpty() || models.base(choice).isEmpty()
                ? choice
                : choice.withFormat(ran);
    }

    private static Decoding decoding(AnswerBasis basis) {
        return known(basis).orElse(Decoding.FAST);
    }

    private static Optional<Decoding> known(AnswerBasis basis) {
        var word = Objects.requireNonNullElse(basis.decoding(), "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Decoding.values()).filter(one -> one.name().equals(word)).findFirst();
    }

    private static void compareModel(AnswerBasis basis, AnswerBasis.Model now, List<CheckLine> lines) {
        if (!basis.lectern().equals(AnswerBasis.version())) {
            lines.add(CheckLine.noted(Conclusion.PROGRAM, "The answer is of version " + basis.lectern() + ", this is "
                    + AnswerBasis.version() + "."));
        }
        if (known(basis).isEmpty()) {
            lines.add(CheckLine.noted(Conclusion.PROGRAM, "The answer does not say how it was decoded."));
        }
        var then = basis.model();
        if (then == null) {
            lines.add(CheckLine.noted(Conclusion.MODEL, "The answer does not say which model gave it."));
        } else if (then.files().isEmpty() || now.files().isEmpty()) {
            lines.add(CheckLine.noted(Conclusion.MODEL, "Its files have no checksums to compare."));
        } else if (then.equals(now)) {
            lines.add(CheckLine.agrees(Conclusion.MODEL, "It is the same, file by file."));
        } else {
            lines.add(CheckLine.differs(Conclusion.MODEL, then.files().equals(now.files())
                    ? "It runs as " + now.name() + " with weights " + now.weights() + ", not " + then.name() + " with "
                            + then.weights() + "."
                    : "It is another one: " + others(then, now) + "."));
        }
    }

    private static String others(AnswerBasis.Model then, AnswerBasis.Model now) {
        var names = new ArrayList<String>();
        then.files().forEach((name, sum) -> {
            if (!sum.equals(now.files().get(name))) {
                names.add(name + (now.files().containsKey(name) ? " has other content" : " is missing"));
            }
        });
        now.files().keySet().stream().filter(name -> !then.files().containsKey(name)).map(name -> name + " is new")
                .forEach(names::add);
        return String.join(", ", names);
    }

    private static void compareText(AnswerReport claim, Document document, List<CheckLine> lines) {
        var asked = claim.basis().document();
        if (document.id().sha256().equals(asked.sha256())) {
            lines.add(AnswerBasis.Asked.textOf(document).equals(asked.text())
                    ? CheckLine.agrees(Conclusion.TEXT, "The document is read as it was.")
                    : CheckLine.differs(Conclusion.TEXT,
                            "The same document is read otherwise, by another version or with other settings."));
        }
        lines.addAll(new QuoteChecks(document).of(claim));
    }

    private void askAgain(AnswerReport claim, Asking open, OpenDocument opened, Document document,
            List<CheckLine> lines)
            throws Exception {
        var scope = claim.basis().scope().in(document);
        if (scope.isEmpty()) {
            lines.add(CheckLine.unchecked("scope", claim.basis().scope().kind().equals("sections")
                    ? "The document has not all sections that were asked, so the answer cannot be asked again."
                    : "It was asked about what only a window can ask about, so the answer cannot be asked again."));
            return;
        }
        if (claim.grounding().equals(Grounding.STOPPED.name().toLowerCase(Locale.ROOT))) {
            lines.add(CheckLine.unchecked("answer", "It was stopped before its end, so it cannot be asked again."));
            return;
        }
        var talk = opened.conversation();
        talk.scope().set(scope.get());
        var question = claim.understoodAs() == null ? claim.question() : claim.understoodAs();
        var answer = again(claim, open, opened, question);
        if (answer.isPresent()) {
            lines.addAll(new AnswerChecks(claim, AnswerReport.of(answer.get(), claim.basis())).lines());
        } else if (!cancel.isCancelled()) {
            lines.add(CheckLine.unchecked("answer", "It cannot be asked again."));
        }
    }

    private Optional<Answer> again(AnswerReport claim, Asking open, OpenDocument opened, String question)
            throws Exception {
        var answer = open.desk().askAsTyped(opened.conversation(), question);
        return answer.isEmpty() || claim.receipts().isEmpty()
                ? answer
                : open.desk().check(opened.conversation(), (at, of) -> progress.at("Checking sentence", at, of));
    }

    @Override
    public void close() {
        if (asking != null) {
            asking.desk().close();
            asking = null;
        }
    }
}
