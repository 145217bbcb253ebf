package org.lectern.app.ui.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.LibraryFailure;
import org.lectern.inference.api.InferenceException;
import org.lectern.resources.Messages;

class ErrorViewModelTest {
    private static final Path FILE = Path.of("a.pdf");

    private final ErrorViewModel model = new ErrorViewModel();

    @ParameterizedTest
    @EnumSource
    void hasASentenceAndANextActionForEveryFileThatIsNotRead(ReadFailure reason) {
        var details = Collections.nCopies(reason.details(), "DETAIL");
        model.refused(new DocumentReadException(reason, FILE, null, details));
        assertTells(1 + reason.details());
        assertTrue(Messages.in(Locale.ENGLISH).text("error." + reason.key(), "FILE", "DETAIL").contains("FILE"));
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceAndANextActionForEveryFailureOfTheLibrary(LibraryFailure reason) {
        for (var locale : Messages.languages()) {
            for (var key : List.of("error." + reason.key(), "error." + reason.key() + ".next")) {
                var text = Messages.in(locale).text(key, "WORDS");
                assertFalse(text.isBlank() || text.contains("{"), text);
            }
        }
    }

    @Test
    void aFailureWithoutWordsIsNamedByItsKind() {
        model.exportFailed(FILE, new IOException());
        assertEquals(List.of("a.pdf", "IOException"), model.notices().getFirst().arguments());
    }

    // In all languages; no place in the texts stays empty.
    private void assertTells(int arguments) {
        var notice = model.notices().getFirst();
        assertEquals(arguments, notice.arguments().size());
        for (var locale : Messages.languages()) {
            for (var key : List.of(notice.sentence(), notice.next())) {
                var text = Messages.in(locale).text(key, notice.arguments().toArray());
                assertFalse(text.isBlank() || text.contains("{"), text);
            }
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
        Notice notice = model.notices().getFirst();
        Messages english = Messages.in(Locale.ENGLISH);
        assertFalse(english.text(notice.sentence(), notice.arguments().toArray()).isBlank());
        assertFalse(english.text(notice.next(), notice.arguments().toArray()).isBlank());
    }

    @Test
    void hidesNothingBehindTheFirst() {
        model.refused(new DocumentReadException(ReadFailure.EMPTY, FILE));
        model.refused(new DocumentReadException(ReadFailure.MISSING, FILE));
        model.refused(new DocumentReadException(ReadFailure.MISSING, FILE));
        assertEquals(List.of("error.document.empty", "error.document.missing"),
                model.notices().stream().map(Notice::sentence).toList());
        model.dismiss(model.notices().getFirst());
        assertEquals("error.document.missing", model.notices().getFirst().sentence());
        assertTrue(model.putAway());
        assertFalse(model.putAway());
    }

    @Test
    void saysOfEveryFileOfAFolderWhyItWasLeftOut() {
        model.filesRefused(List.of(new DocumentReadException(ReadFailure.DAMAGED, FILE),
                new DocumentReadException(ReadFailure.PROTECTED, FILE, null, List.of("Adobe ADEPT"))), 9, 3);
        Messages english = Messages.in(Locale.ENGLISH);
        assertEquals(List.of("“a.pdf” is damaged and cannot be opened.",
                "“a.pdf” is locked by the copy protection Adobe ADEPT.",
                "3 files of other kinds were passed over."),
                model.notices().getFirst().details().stream()
                        .map(one -> english.text(one.sentence(), one.arguments().toArray())).toList());
        assertTells(2);
    }

    @Test
    void givesUnforeseenFailuresACode() {
        model.broken(new IllegalStateException("x"));
        assertEquals(List.of("L001", "IllegalStateException"), model.notices().getFirst().arguments());
    }
}
