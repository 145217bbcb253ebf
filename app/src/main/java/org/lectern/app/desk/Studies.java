package org.lectern.app.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.WayGiven;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.TextRange;

/// Makes open documents askable, one after the other: first the one in view, for which another one pauses, then the shortest.
final class Studies {
    private final DeskParts parts;
    private final Supplier<Optional<OpenDocument>> inView;
    private final WorkQueue queue;
    private final WayGiven way = new WayGiven();

    /// @param inView the document that is looked at; asked on any thread
    Studies(DeskParts parts, Supplier<Optional<OpenDocument>> inView) {
        this.parts = parts;
        this.inView = inView;
        this.queue = new WorkQueue(parts.tasks(), "study");
    }

    /// Puts a document that was read among those that wait; what is studied of it already stays.
    void study(OpenDocument opened, Document document) {
        queue.submit(() -> isInView(opened) ? 0 : document.text().length(), opened.beginWork(),
                cancel -> work(opened, document, cancel),
                outcome -> ended(opened, document, outcome));
    }

    /// Lets what is being studied wait a moment, because the machine is needed for what is seen; from any thread.
    void giveWay(Duration time) {
        way.give(time);
    }

    private boolean isInView(OpenDocument opened) {
        return inView.get().filter(opened::equals).isPresent();
    }

    private boolean isToPause(OpenDocument opened) {
        return inView.get().filter(seen -> seen.state().stage() == DocumentStage.QUEUED && !isInView(opened))
                .isPresent();
    }

    // All its passages; empty where another document goes first. The lease is that of a question: closing the document cancels
    // the study and waits for it.
    private Optional<List<TextRange>> work(OpenDocument opened, Document document, CancelSignal cancel)
            throws InferenceException {
        var lease = opened.lend();
        if (lease.isEmpty()) {
            tell(opened, OpenState::loading);
            begin(opened, document, cancel);
            lease = opened.lend();
        }
        boolean all;
        List<TextRange> chunks;
        try (var held = lease.orElseThrow(CancellationException::new)) {
            chunks = held.text().chunks();
            all = isStudied(held.text()) || encode(opened, held.text(), cancel);
            held.text().notKept().ifPresent(why -> parts.tasks().deliver(() -> parts.failures().noticed(why)));
        }
        if (cancel.isCancelled()) {
            throw new CancellationException();
        }
        return all ? Optional.of(chunks) : Optional.empty();
    }

    private static boolean isStudied(StudiedText text) {
        return text.encodedChunks() >= text.chunks().size();
    }

    private void begin(OpenDocument opened, Document document, CancelSignal cancel) throws InferenceException {
        var source = SourceMap.source(document);
        var engine = parts.engine().engine();
        if (opened.keeping().study()) {
            parts.records().studyKept(document.id(), StudyKey.of(source));
        }
        engine.study(source, opened.keeping().study() ? Retention.STORED : Retention.IN_MEMORY, cancel)
                .ifPresent(opened::hold);
    }

    private boolean encode(OpenDocument opened, StudiedText text, CancelSignal cancel) throws InferenceException {
        var chunks = text.chunks();
        var pause = new CancelSignal();
        tell(opened, state -> state.studying(chunks, text.encodedChunks()));
        way.await(cancel);
        try (var _ = cancel.onCancel(pause::cancel)) {
            text.encode((encoded, of) -> {
                tell(opened, state -> state.studying(chunks, encoded));
                if (isToPause(opened)) {
                    pause.cancel();
                }
                way.await(pause);
            }, pause);
        }
        tell(opened, state -> state.studying(chunks, text.encodedChunks()));
        return isStudied(text);
    }

    private void waitAgain(OpenDocument opened, Document document) {
        if (opened.become(OpenState::paused)) {
            study(opened, document);
        }
    }

    private void tell(OpenDocument opened, UnaryOperator<OpenState> step) {
        parts.tasks().deliver(() -> opened.become(step));
    }

    private void ended(OpenDocument opened, Document document, Outcome<Optional<List<TextRange>>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<List<TextRange>>>(Optional<List<TextRange>> chunks) -> {
                if (chunks.isEmpty()) {
                    waitAgain(opened, document);
                } else if (opened.become(state -> state.ready(chunks.get()))) {
                    parts.records().studied(document.id());
                }
            }
            case Outcome.Cancelled<Optional<List<TextRange>>> cancelled -> opened.become(OpenState::stopped);
            case Outcome.Refused<Optional<List<TextRange>>>(Exception reason) -> {
                if (opened.become(OpenState::failed)) {
                    parts.failures().refused(reason);
                }
            }
            case Outcome.Broken<Optional<List<TextRange>>>(Throwable failure) -> {
                if (opened.become(OpenState::broken)) {
                    parts.failures().broken(failure);
                }
            }
        }
    }
}
