package org.lectern.app.study;

import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;

/// One document becoming askable; owns its chunk caches. May be watched from any thread.
public final class StudyJob implements AutoCloseable {
    private static final long PERCENT = 100;

    private final Document document;
    private volatile CancelSignal cancel = new CancelSignal();
    private volatile StudyState state = StudyState.QUEUED;
    private volatile StudiedText text;
    private volatile int plannedPercent;
    private volatile boolean closed;
    private volatile InferenceException failure;

    StudyJob(Document document) {
        this.document = document;
    }

    public Document document() {
        return document;
    }

    public StudyState state() {
        return state;
    }

    /// How many chunks can be asked about.
    public int chunks() {
        var studied = text;
        return studied == null ? 0 : studied.encodedChunks();
    }

    /// How many chunks the document has; 0 until they are planned.
    public int ofChunks() {
        var studied = text;
        return studied == null ? 0 : studied.chunks().size();
    }

    /// How much of the text was cut into chunks, from 0 to 100.
    public int plannedPercent() {
        return plannedPercent;
    }

    /// The chunks and their caches, once planned; usable while the rest is being studied.
    public Optional<StudiedText> text() {
        return Optional.ofNullable(text);
    }

    /// Why the study failed.
    public Optional<InferenceException> failure() {
        return Optional.ofNullable(failure);
    }

    /// Asks the study to stop; chunks that are done stay usable.
    public void cancel() {
        cancel.cancel();
    }

    /// Stops the study and gives its memory back; no question may be running on it.
    @Override
    public synchronized void close() {
        closed = true;
        cancel();
        if (text != null) {
            text.close();
            text = null;
        }
    }

    /// Plans and encodes the chunks on the caller's thread.
    void encode(EngineSource engine, SourceText source, WayGiven way, Runnable changed) throws InferenceException {
        var signal = cancel;
        if (!signal.isCancelled()) {
            state = StudyState.STUDYING;
            changed.run();
            var planned = text == null
                    ? engine.engine().study(source, Retention.STORED, signal)
                    : Optional.of(text);
            if (planned.isPresent()) {
                var studied = keep(planned.get());
                state = StudyState.STUDYING;
                changed.run();
                encode(studied, way, changed, signal);
            }
        }
        state = signal.isCancelled() ? StudyState.CANCELLED : StudyState.READY;
    }

    private void encode(StudiedText studied, WayGiven way, Runnable changed, CancelSignal signal)
            throws InferenceException {
        try {
            way.await(signal);
            studied.encode((chunks, ofChunks) -> {
                changed.run();
                way.await(signal);
            }, signal);
        } catch (IllegalStateException e) {
            if (!closed) {
                throw e; // else the text was closed before its encoding could begin
            }
        }
    }

    private synchronized StudiedText keep(StudiedText studied) {
        if (closed) {
            studied.close();
        } else {
            text = studied;
        }
        return studied;
    }

    /// Makes a stopped study ready to go on.
    void again() {
        cancel = new CancelSignal();
        failure = null;
        state = StudyState.QUEUED;
    }

    void failed(InferenceException reason) {
        failure = reason;
        state = StudyState.FAILED;
    }
}
