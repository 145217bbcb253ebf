package org.lectern.app.ui.error;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.desk.DocumentClosedException;
import org.lectern.app.desk.Failures;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.library.LibraryException;
import org.lectern.inference.api.InferenceException;

/// The one place that failures reach: decides what the reader is told.
public final class ErrorViewModel implements Failures {
    private static final Logger LOG = Logger.getLogger(ErrorViewModel.class.getName());

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> told = FXCollections.unmodifiableObservableList(notices);
    private final AtomicInteger unexpected = new AtomicInteger();

    /// What is told now, in the order in which it came.
    public ObservableList<Notice> notices() {
        return told;
    }

    @Override
    public void refused(Exception reason) {
        switch (reason) {
            case DocumentReadException document -> show(document);
            case InferenceException engine -> show(engine);
            case LibraryException library -> show(library);
            case DocumentClosedException closed -> tell(Notice.of("document-closed", closed.title()));
            default -> broken(reason);
        }
    }

    @Override
    public void noticed(Exception reason) {
        refused(reason);
    }

    private void show(DocumentReadException reason) {
        tell(Notice.of(reason.reason().key(), words(reason)));
    }

    private static Object[] words(DocumentReadException reason) {
        return Stream.concat(Stream.of(reason.fileName()), reason.details().stream()).toArray();
    }

    /// The place of the document's pages asks for it.
    @Override
    public void locked(DocumentReadException reason) {}

    private void show(InferenceException reason) {
        LOG.log(Level.WARNING, reason.getMessage(), reason.getCause());
        tell(switch (reason) {
            case InferenceException.UnusableModel model -> Notice.of("model", words(model));
            case InferenceException.QuestionTooLong tooLong -> Notice.of("question-too-long", words(tooLong));
            case InferenceException.OutOfBudget budget -> Notice.of("budget", words(budget));
            case InferenceException.StorageFailure storage -> Notice.of("storage", words(storage));
            case InferenceException.RuntimeFailure failure -> Notice.of("runtime", words(failure));
        });
    }

    private void show(LibraryException reason) {
        LOG.log(Level.WARNING, reason.getMessage(), reason.getCause());
        tell(Notice.of(reason.reason().key(), words(reason)));
    }

    @Override
    public void filesRefused(List<DocumentReadException> reasons, int ofFiles, int passedOver) {
        Stream<Notice.Detail> others = passedOver == 0
                ? Stream.empty()
                : Stream.of(Notice.Detail.of("import.others", passedOver));
        tell(Notice.of("import", reasons.size(), ofFiles).with(Stream.concat(
                reasons.stream().map(one -> Notice.Detail.of(one.reason().key(), words(one))), others).toList()));
    }

    @Override
    public void nothingFound(Path folder) {
        tell(Notice.of("folder-empty",
                folder.getFileName() == null ? folder.toString() : folder.getFileName().toString()));
    }

    /// A document has letters for which neither it nor the machine has a font.
    public void lettersMissing(Path file) {
        tell(Notice.of("fonts", file.getFileName().toString()));
    }

    /// The library was damaged and begins anew.
    public void librarySetAside(Path aside) {
        tell(Notice.of("library.damaged", aside.toString()));
    }

    /// An export could not be written.
    public void exportFailed(Path target, IOException reason) {
        LOG.log(Level.WARNING, "an export failed", reason);
        tell(Notice.of("export", target.getFileName().toString(), words(reason)));
    }

    /// The built-in model answers in place of the chosen one.
    ///
    /// @param gone else it is there, and not as it was
    public void modelReplaced(String name, boolean gone) {
        tell(Notice.of(gone ? "model-gone" : "model-changed", name));
    }

    /// The settings could not be written.
    public void settingsNotSaved(IOException reason) {
        tell(Notice.of("settings", words(reason)));
    }

    // What fails without words is named by its kind.
    private static String words(Exception reason) {
        return Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName());
    }

    /// A failure that nobody foresaw; the log has it under the code that the reader sees.
    @Override
    public void broken(Throwable failure) {
        String code = "L%03d".formatted(unexpected.incrementAndGet());
        LOG.log(Level.SEVERE, "unexpected failure " + code, failure);
        tell(Notice.of("unexpected", code, failure.getClass().getSimpleName()));
    }

    /// Takes one notice away.
    public void dismiss(Notice one) {
        notices.remove(one);
    }

    /// Takes all notices away.
    ///
    /// @return whether there were any
    public boolean putAway() {
        boolean shown = !notices.isEmpty();
        notices.clear();
        return shown;
    }

    private void tell(Notice next) {
        if (!notices.contains(next)) {
            notices.add(next);
        }
    }
}
