package org.lectern.app.evaluation.bench.card;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.evaluation.PlainDocument;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;

/// The text of the latest prompt, studied in memory.
final class StudiedPrompt implements AutoCloseable {
    private final FocusEngine engine;
    private @Nullable Subject latest;

    StudiedPrompt(FocusEngine engine) {
        this.engine = engine;
    }

    FocusEngine engine() {
        return engine;
    }

    /// Owned by this; empty when cancelled.
    Optional<Subject> of(BenchPrompt prompt, CancelSignal cancel) throws InferenceException {
        var known = latest;
        if (known != null && known.document().text().equals(prompt.text())) {
            return Optional.of(known);
        }
        close();
        var document = PlainDocument.of("", prompt.text(), prompt.parts());
        var study = engine.study(SourceMap.source(document), Retention.IN_MEMORY, cancel);
        if (study.isEmpty()) {
            return Optional.empty();
        }
        var subject = new Subject(document, study.get(), Scope.WHOLE);
        latest = subject;
        var isWhole = false;
        try {
            subject.text().encode((chunks, of) -> {}, cancel);
            isWhole = !cancel.isCancelled();
        } finally {
            if (!isWhole) { // the next prompt of the text must not be asked of a part of it
                close();
            }
        }
        return isWhole ? Optional.of(subject) : Optional.empty();
    }

    @Override
    public void close() {
        if (latest != null) {
            latest.text().close();
            latest = null;
        }
    }
}
