package org.lectern.app.ui.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.inference.api.InferenceException;
import org.lectern.resources.Messages;

class ErrorViewModelTest {
    private static final Path FILE = Path.of("a.pdf");

    private final ErrorViewModel model = new ErrorViewModel();

    static List<DocumentReadException> everyReason() {
        return List.of(new DocumentReadException.Missing(FILE), new DocumentReadException.NotReadable(FILE, null),
                new DocumentReadException.Folder(FILE),
                new DocumentReadException.NotADocument(FILE), new DocumentReadException.Empty(FILE),
                new DocumentReadException.Damaged(FILE, null), new DocumentReadException.Stopped(FILE, null),
                new DocumentReadException.PasswordNeeded(FILE),
                new DocumentReadException.WrongPassword(FILE), new DocumentReadException.NoText(FILE),
                new DocumentReadException.Cancelled(FILE), new DocumentReadException.TooLarge(FILE),
                new DocumentReadException.Locked(FILE), new DocumentReadException.PicturesOnly(FILE),
                new DocumentReadException.Protected(FILE, "Adobe ADEPT"));
    }

    @ParameterizedTest
    @MethodSource("everyReason")
    void hasASentenceAndANextActionForEveryReason(DocumentReadException reason) {
        model.refused(reason);
        Notice notice = model.noticeProperty().get();
        for (Locale locale : Messages.languages()) {
            assertFalse(Messages.in(locale).text(notice.sentence(), notice.arguments().toArray()).isBlank());
            assertFalse(Messages.in(locale).text(notice.next(), notice.arguments().toArray()).isBlank());
        }
    }

    static List<InferenceException> everyFailure() {
        return List.of(new InferenceException.UnusableModel("m", null), new InferenceException.QuestionTooLong(9, 5),
                new InferenceException.OutOfBudget("b"), new InferenceException.StorageFailure("s", null),
                new InferenceException.RuntimeFailure("r", null));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void hasASentenceAndANextActionForEveryFailure(InferenceException failure) {
        model.refused(failure);
        Notice notice = model.noticeProperty().get();
        Messages english = Messages.in(Locale.ENGLISH);
        assertFalse(english.text(notice.sentence(), notice.arguments().toArray()).isBlank());
        assertFalse(english.text(notice.next(), notice.arguments().toArray()).isBlank());
    }

    @Test
    void showsOneNoticeAfterTheOther() {
        model.refused(new DocumentReadException.Empty(FILE));
        model.refused(new DocumentReadException.Missing(FILE));
        assertEquals("error.document.empty", model.noticeProperty().get().sentence());
        model.dismiss();
        assertEquals("error.document.missing", model.noticeProperty().get().sentence());
        model.dismiss();
        assertNull(model.noticeProperty().get());
    }

    @Test
    void givesUnforeseenFailuresACode() {
        model.broken(new IllegalStateException("x"));
        assertEquals(List.of("L001", "IllegalStateException"), model.noticeProperty().get().arguments());
    }
}
