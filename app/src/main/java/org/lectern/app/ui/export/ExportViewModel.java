package org.lectern.app.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.app.answering.Evidence;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.pdf.PdfAnnotator;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.ui.conversation.ConversationMarkdown;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.conversation.ReceiptWords;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.marks.PlacedMark;

/// Writes what was asked, and where the answers stand, to files of the reader's choice.
public final class ExportViewModel {
    // The colours of the passages, as in tokens.css.
    private static final List<Integer> COLOURS = List.of(0xffd24a, 0xa3d9a5, 0x93c9fb, 0xf6a9c4, 0xc9b0f5);

    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final ReadOnlyObjectWrapper<Path> written = new ReadOnlyObjectWrapper<>();

    public ExportViewModel(TaskRunner tasks, ErrorViewModel errors) {
        this.tasks = tasks;
        this.errors = errors;
    }

    /// The file that was written last; null before.
    public ReadOnlyObjectProperty<Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Writes a conversation as Markdown.
    public void markdown(Document document, String title, List<ExchangeViewModel> exchanges, Language language,
            Path target) {
        Supplier<String> text = new ConversationMarkdown(document, language).of(title, exchanges);
        write(target, () -> Files.writeString(target, text.get()));
    }

    /// Writes a copy of a PDF in which the passages of all answers are highlighted.
    public void highlights(Document document, Optional<String> password, List<ExchangeViewModel> exchanges,
            Language language, Path target) {
        List<PdfAnnotator.Mark> marks = exchanges.stream()
                .filter(exchange -> exchange.stateProperty().get() == ExchangeState.ANSWERED)
                .flatMap(exchange -> exchange.evidence().stream()
                        .filter(evidence -> evidence.other().isEmpty())
                        .map(evidence -> mark(exchange, evidence, language)))
                .toList();
        write(target, () -> PdfAnnotator.writeCopy(document.file(), password, marks, target));
    }

    /// Writes the reader's own marks as Markdown.
    public void ownMarkdown(Document document, List<OwnMark> marks, Language language, Path target) {
        String text = new MarksMarkdown(document, language).of(marks);
        write(target, () -> Files.writeString(target, text));
    }

    /// Writes a copy of a PDF in which the reader's own highlights are annotations.
    ///
    /// @param author who made them
    public void ownHighlights(Document document, Optional<String> password, List<PlacedMark> marks, String author,
            Path target) {
        List<PdfAnnotator.Mark> written = marks.stream().filter(PlacedMark::isHighlight)
                .filter(one -> one.span().isPresent())
                .map(one -> new PdfAnnotator.Mark(onPaper(document.regions().of(one.span().orElseThrow())),
                        one.mark().tint().rgb(), one.mark().note(), author, one.mark().key(), one.mark().made()))
                .filter(one -> !one.regions().isEmpty()).toList();
        write(target, () -> PdfAnnotator.writeCopy(document.file(), password, written, target));
    }

    private static List<PageRegion> onPaper(List<Region> regions) {
        return regions.stream().filter(PageRegion.class::isInstance).map(PageRegion.class::cast).toList();
    }

    /// Whether passages of a document can be highlighted in a copy of its file.
    static boolean canHighlight(Document document) {
        return document != null && document.format() == DocumentFormat.PDF;
    }

    private static PdfAnnotator.Mark mark(ExchangeViewModel exchange, Evidence evidence, Language language) {
        return PdfAnnotator.Mark.ofLectern(onPaper(evidence.regions()),
                COLOURS.get((evidence.number() - 1) % COLOURS.size()),
                exchange.question() + "\n" + exchange.words(language) + exchange.answer()
                        .flatMap(answer -> answer.receipt(evidence))
                        .map(receipt -> "\n" + ReceiptWords.now(receipt, language)).orElse(""));
    }

    /// Writes a text, beside its file first, so that a full disk or a kill leaves what was there.
    ///
    /// @param target new, or one that the reader has agreed to replace
    public void text(String text, Path target) {
        write(target, () -> {
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), ".lectern-", ".part");
            try {
                Files.writeString(part, text);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        });
    }

    /// Something that writes a file.
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException, DocumentReadException;
    }

    private void write(Path target, Writing writing) {
        tasks.run("export", () -> {
            try {
                writing.run();
                tasks.deliver(() -> written.set(target));
            } catch (IOException e) {
                tasks.deliver(() -> errors.exportFailed(target, e));
            } catch (DocumentReadException e) {
                tasks.deliver(() -> errors.refused(e));
            }
        });
    }
}
