package org.lectern.app.ui.library;

import java.util.List;
import java.util.function.BiConsumer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.ui.error.ErrorViewModel;

/// Passwords of protected documents: asked for, and tried on the others that wait for one.
final class Passwords {
    private final List<OpenDocument> documents;
    private final ErrorViewModel errors;
    private final BiConsumer<OpenDocument, String> read;

    /// @param documents that are open
    /// @param read reads one of them with a password
    Passwords(List<OpenDocument> documents, ErrorViewModel errors, BiConsumer<OpenDocument, String> read) {
        this.documents = documents;
        this.errors = errors;
        this.read = read;
    }

    /// Asks for the password of a document.
    void ask(OpenDocument opened, DocumentReadException reason) {
        opened.locked();
        errors.askPassword(reason, password -> read.accept(opened, password));
    }

    /// Asks again, unless the password was only tried.
    void wrong(OpenDocument opened, DocumentReadException reason) {
        if (opened.takeTrial()) {
            opened.locked();
        } else {
            ask(opened, reason);
        }
    }

    /// Asks no more for that of a document which is read.
    void known(OpenDocument opened) {
        errors.passwordKnown(opened.file());
    }

    /// Documents that belong together often have one password; where it does not fit the question stays.
    void tryOnOthers(String password) {
        documents.stream().filter(open -> open.stageProperty().get() == DocumentStage.LOCKED).toList()
                .forEach(open -> {
                    open.passwordTried();
                    read.accept(open, password);
                });
    }
}
