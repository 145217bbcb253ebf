package org.lectern.app.desk;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Work;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;

/// Reads the files of open documents, and asks for their passwords.
final class FileReading {
    private final DeskParts parts;
    private final Steps steps;

    FileReading(DeskParts parts, Steps steps) {
        this.parts = parts;
        this.steps = steps;
    }

    /// What the desk does with what was read.
    interface Steps {
        /// The documents that are open.
        List<OpenDocument> documents();

        void read(OpenDocument opened, Document document);

        /// It is a folder.
        void folder(OpenDocument opened);

        /// It cannot be opened, or shall not.
        void leave(OpenDocument opened);
    }

    void read(OpenDocument opened, Optional<String> password) {
        opened.password(password);
        opened.become(OpenState::reading);
        Work.start(parts.tasks(), "read", opened.beginWork(), cancel -> read(opened, password, cancel),
                outcome -> ended(opened, outcome));
    }

    /// Empty for a folder.
    private Optional<Document> read(OpenDocument opened, Optional<String> password, CancelSignal cancel)
            throws DocumentReadException {
        if (Files.isDirectory(opened.file())) {
            return Optional.empty();
        }
        opened.known().ifPresent(before -> recall(opened, before.id()));
        try {
            var document = parts.reader().read(opened.file(), password, news(opened), cancel::isCancelled);
            recall(opened, document.id());
            var language = TextLanguage.of(document);
            parts.tasks().deliver(() -> opened.language(language)); // known before its study begins
            return Optional.of(document);
        } catch (DocumentReadException e) {
            if (e.reason() == ReadFailure.CANCELLED) {
                throw new CancellationException();
            }
            throw e;
        }
    }

    // At first of the document that the file held the last time.
    private void recall(OpenDocument opened, DocumentId id) {
        var known = parts.records().recall(id);
        parts.tasks().deliver(() -> opened.recall(id, known));
    }

    private ReadListener news(OpenDocument opened) {
        return new ReadListener() {
            @Override
            public void opened(Document pages) {
                recall(opened, pages.id());
                parts.tasks().deliver(() -> opened.become(state -> state.pagesKnown(pages)));
            }

            @Override
            public void page(int page, int ofPages) {
                parts.tasks().deliver(() -> opened.become(state -> state.pagesRead(page, ofPages)));
            }
        };
    }

    private void ended(OpenDocument opened, Outcome<Optional<Document>> outcome) {
        if (opened.state().stage() == DocumentStage.CLOSED) {
            return; // whatever it was, nobody waits for it
        }
        switch (outcome) {
            case Outcome.Done<Optional<Document>>(Optional<Document> document) ->
                document.ifPresentOrElse(read -> done(opened, read), () -> steps.folder(opened));
            case Outcome.Cancelled<Optional<Document>> cancelled -> steps.leave(opened);
            case Outcome.Refused<Optional<Document>>(Exception reason) -> refused(opened, reason);
            case Outcome.Broken<Optional<Document>>(Throwable failure) -> {
                opened.become(OpenState::broken);
                parts.failures().broken(failure);
            }
        }
    }

    private void done(OpenDocument opened, Document document) {
        if (opened.become(state -> state.read(document))) {
            steps.read(opened, document);
            opened.password().ifPresent(this::tryOnOthers);
        }
    }

    private void refused(OpenDocument opened, Exception reason) {
        if (reason instanceof DocumentReadException locked && locked.reason() == ReadFailure.PASSWORD_NEEDED) {
            lock(opened, locked);
        } else if (reason instanceof DocumentReadException locked && locked.reason() == ReadFailure.WRONG_PASSWORD) {
            wrong(opened, locked);
        } else {
            steps.leave(opened);
            parts.failures().refused(reason);
        }
    }

    private void lock(OpenDocument opened, DocumentReadException reason) {
        opened.lockedFor(reason.reason());
        opened.become(OpenState::locked);
        parts.failures().locked(reason);
    }

    // Asks again, unless the password was only tried.
    private void wrong(OpenDocument opened, DocumentReadException reason) {
        if (opened.takePasswordTried()) {
            opened.become(OpenState::locked);
        } else {
            lock(opened, reason);
        }
    }

    // Documents that belong together often have one password; where it does not fit the question stays.
    private void tryOnOthers(String password) {
        steps.documents().stream().filter(open -> open.state().stage() == DocumentStage.LOCKED).toList()
                .forEach(open -> {
                    open.passwordTried();
                    read(open, Optional.of(password));
                });
    }
}
