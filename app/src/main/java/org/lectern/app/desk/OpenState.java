package org.lectern.app.desk;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// What an open document is at one moment, and what it may become. A step that is not allowed from here gives this very state.
///
/// @param stage what is being done with it
/// @param done pages read or chunks studied, of `total`
/// @param total 0 while nothing can be counted
/// @param beginning what there is to be shown once the first page is read
/// @param shown what can be shown: the bare pages or the first part once the first page is read, then the document
/// @param document once read
/// @param chunks of its text, once they are known
public record OpenState(
        DocumentStage stage,
        int done,
        int total,
        Optional<Document> beginning,
        Optional<Document> shown,
        Optional<Document> document,
        List<TextRange> chunks) {
    /// Of a file that was just opened.
    static final OpenState OPENED = new OpenState(DocumentStage.READING, 0, 0, Optional.empty(), Optional.empty(),
            Optional.empty(), List.of());

    /// How many chunks can be asked about.
    public int studied() {
        return chunks.isEmpty() ? 0 : done;
    }

    /// Whether only the beginning of a flowing document is there yet.
    public boolean isBegun() {
        return stage == DocumentStage.READING && shown.filter(one -> one.format().flows()).isPresent();
    }

    /// Its file is read once more.
    OpenState reading() {
        return stage == DocumentStage.LOCKED || (document.isEmpty() && stage.isHalted())
                ? new OpenState(DocumentStage.READING, 0, 0, beginning, shown, document, chunks)
                : this;
    }

    /// Its pages are shown when the first of them has been read: a file that stops its reader is not to be drawn.
    OpenState pagesKnown(Document pages) {
        return stage == DocumentStage.READING
                ? new OpenState(stage, done, total, Optional.of(pages), shown, document, chunks)
                : this;
    }

    OpenState pagesRead(int page, int ofPages) {
        return stage == DocumentStage.READING
                ? new OpenState(stage, page, ofPages, beginning, shown.or(() -> beginning), document, chunks)
                : this;
    }

    OpenState locked() {
        return stage == DocumentStage.READING ? at(DocumentStage.LOCKED) : this;
    }

    /// It waits to be studied.
    OpenState read(Document text) {
        return stage == DocumentStage.READING
                ? new OpenState(DocumentStage.QUEUED, 0, 0, Optional.empty(), Optional.of(text), Optional.of(text),
                        List.of())
                : this;
    }

    /// Its turn has come.
    OpenState loading() {
        return stage == DocumentStage.QUEUED ? at(DocumentStage.LOADING) : this;
    }

    /// @param known all chunks of the text
    /// @param encoded how many of them can be asked about
    OpenState studying(List<TextRange> known, int encoded) {
        return isBeingStudied()
                ? new OpenState(DocumentStage.STUDYING, encoded, known.size(), beginning, shown, document, known)
                : this;
    }

    /// @param known all chunks of the text; they were all studied before, or are now
    OpenState ready(List<TextRange> known) {
        return isBeingStudied()
                ? new OpenState(DocumentStage.READY, known.size(), known.size(), beginning, shown, document, known)
                : this;
    }

    private boolean isBeingStudied() {
        return stage == DocumentStage.QUEUED || stage == DocumentStage.LOADING || stage == DocumentStage.STUDYING;
    }

    OpenState stopped() {
        return isBeingStudied() ? at(DocumentStage.STOPPED) : this;
    }

    OpenState failed() {
        return isBeingStudied() ? at(DocumentStage.FAILED) : this;
    }

    OpenState broken() {
        return stage.isBusy() ? at(DocumentStage.BROKEN) : this;
    }

    /// It waits while another one is studied; what is done stays.
    OpenState paused() {
        return stage == DocumentStage.LOADING || stage == DocumentStage.STUDYING ? at(DocumentStage.QUEUED) : this;
    }

    /// It waits to be studied once more; what is done stays.
    OpenState again() {
        return document.isPresent() && stage.isHalted() ? at(DocumentStage.QUEUED) : this;
    }

    OpenState closed() {
        return stage == DocumentStage.CLOSED ? this : at(DocumentStage.CLOSED);
    }

    private OpenState at(DocumentStage next) {
        return new OpenState(next, done, total, beginning, shown, document, chunks);
    }
}
