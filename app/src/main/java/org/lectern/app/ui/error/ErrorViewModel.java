package org.lectern.app.ui.error;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.app.desk.DocumentClosedException;
import org.lectern.app.desk.Failures;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.library.LibraryException;
import org.lectern.inference.api.InferenceException;

/// The one place that failures reach: decides what the reader is told.
public final class ErrorViewModel implements Failures {
    private static final Logger LOG = Logger.getLogger(ErrorViewModel.class.getName());

    private static final int FEW = 5; // names in a notice

    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final AtomicInteger unexpected = new AtomicInteger();

    /// What is shown now, or null.
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
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
        Object[] words = Stream.concat(Stream.of(reason.fileName()), reason.details().stream()).toArray();
        tell(Notice.of(reason.reason().key(), words));
    }

    @Override
    public void askPassword(DocumentReadException reason, Consumer<String> password) {
        tell(Notice.of(reason.reason().key(), reason.fileName()).asking(password));
    }

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
    public void filesRefused(List<String> names, int ofFiles) {
        String some = names.stream().limit(FEW).collect(Collectors.joining(", ")) + (names.size() > FEW ? " …" : "");
        tell(Notice.of("import", names.size(), ofFiles, some));
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

    /// Hands the password on and takes the question away.
    public void submit(String password) {
        Optional<Consumer<String>> receiver = notice.get().password();
        dismiss();
        receiver.ifPresent(waits -> waits.accept(password));
    }

    @Override
    public void passwordKnown(Path file) {
        Predicate<Notice> asks = one -> one.password().isPresent()
                && one.arguments().contains(file.getFileName().toString());
        waiting.removeIf(asks);
        if (notice.get() != null && asks.test(notice.get())) {
            dismiss();
        }
    }

    /// Takes the notice away and shows the next one that waits.
    public void dismiss() {
        notice.set(waiting.poll());
    }

    /// The same.
    ///
    /// @return whether there was one
    public boolean putAway() {
        boolean shown = notice.get() != null;
        dismiss();
        return shown;
    }

    private void tell(Notice next) {
        if (notice.get() == null) {
            notice.set(next);
        } else if (!notice.get().equals(next) && !waiting.contains(next)) {
            waiting.add(next);
        }
    }
}
