package org.lectern.app.desk;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.answering.summary.OverviewService;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.desk.work.Work;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.CancelSignal;

/// What an open document is about, before anything is asked of it: taken from the library, or made once all of it is studied and kept
/// there. The first question ends the making. Used, and its watchers called, where the desk's news are delivered.
public final class Introduction {
    private final OpenDocument document;
    private final DeskParts parts;
    private final Watchers watchers = new Watchers();
    private Optional<Overview> overview = Optional.empty();
    private volatile CancelSignal work = new CancelSignal();
    private boolean sought;
    private boolean making;

    Introduction(OpenDocument document, DeskParts parts) {
        this.document = document;
        this.parts = parts;
    }

    /// Empty until it is there.
    public Optional<Overview> overview() {
        return overview;
    }

    /// Whether it is being made.
    public boolean isMaking() {
        return making;
    }

    /// Calls the watcher whenever that has changed.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Begins once the document is ready, if nothing was asked of it.
    void begin() {
        var read = document.state().document();
        if (!sought && document.state().stage() == DocumentStage.READY && read.isPresent()
                && parts.overviews().isPresent() && document.conversation().exchanges().isEmpty()) {
            sought = true;
            seek(parts.overviews().get(), read.get());
        }
    }

    private void seek(OverviewService service, Document read) {
        making = true;
        watchers.tell();
        work = new CancelSignal();
        Work.start(parts.tasks(), "overview", work, cancel -> {
            var kept = document.keeping().text() ? parts.records().overview(read) : Optional.<Overview>empty();
            return kept.isPresent() ? kept.get() : make(service, read, cancel);
        }, this::ended);
    }

    private Overview make(OverviewService service, Document read, CancelSignal cancel) throws Exception {
        try (var lease = document.lend().orElseThrow(CancellationException::new)) {
            var made = service.of(read, lease.text(), cancel).orElseThrow(CancellationException::new);
            if (document.keeping().text()) {
                parts.records().keepOverview(read, made);
            }
            return made;
        }
    }

    private void ended(Outcome<Overview> outcome) {
        making = false;
        switch (outcome) {
            case Outcome.Done<Overview>(Overview made) -> overview = Optional.of(made);
            case Outcome.Cancelled<Overview> cancelled -> {
            }
            case Outcome.Refused<Overview>(Exception reason) -> parts.failures().refused(reason);
            case Outcome.Broken<Overview>(Throwable failure) -> parts.failures().broken(failure);
        }
        watchers.tell();
    }

    /// Ends the making, from any thread; what is there stays.
    void stop() {
        work.cancel();
    }
}
