package org.lectern.app.ui.error;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.inference.api.InferenceException;

/// The one place that failures reach: decides what the reader is told.
public final class ErrorViewModel {
    private static final Logger LOG = Logger.getLogger(ErrorViewModel.class.getName());

    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final AtomicInteger unexpected = new AtomicInteger();

    /// What is shown now, or null.
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void show(DocumentReadException reason) {
        notice.set(Notice.of("document." + reason.code(), reason.fileName()));
    }

    /// Asks for the password of an encrypted file.
    public void askPassword(DocumentReadException reason, Consumer<String> password) {
        notice.set(Notice.of("document." + reason.code(), reason.fileName()).asking(password));
    }

    public void show(InferenceException reason) {
        LOG.log(Level.WARNING, reason.getMessage(), reason.getCause());
        notice.set(switch (reason) {
            case InferenceException.UnusableModel model -> Notice.of("model", model.getMessage());
            case InferenceException.QuestionTooLong tooLong -> Notice.of("question-too-long", tooLong.getMessage());
            case InferenceException.OutOfBudget budget -> Notice.of("budget", budget.getMessage());
            case InferenceException.RuntimeFailure failure -> Notice.of("runtime", failure.getMessage());
        });
    }

    /// The settings could not be written.
    public void settingsNotSaved(String reason) {
        notice.set(Notice.of("settings", reason));
    }

    /// A failure that nobody foresaw; the log has it under the code that the reader sees.
    public void unexpected(Throwable failure) {
        String code = "L%03d".formatted(unexpected.incrementAndGet());
        LOG.log(Level.SEVERE, "unexpected failure " + code, failure);
        notice.set(Notice.of("unexpected", code, failure.getClass().getSimpleName()));
    }

    /// Hands the password on and takes the question away.
    public void submit(String password) {
        Notice asked = notice.get();
        dismiss();
        asked.password().ifPresent(receiver -> receiver.accept(password));
    }

    public void dismiss() {
        notice.set(null);
    }
}
