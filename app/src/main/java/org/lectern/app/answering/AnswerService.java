package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;

/// Asks studied documents and shows where the answer came from.
public final class AnswerService {
    /// Tokens after which an answer ends.
    public static final int MAX_NEW_TOKENS = 30;

    private final EngineSource engine;
    private final Supplier<Decoding> decoding;
    private final KindSource kinds;
    private final WaySource ways;
    private volatile @Nullable Answer latest;

    /// @param decoding asked at every question
    public AnswerService(EngineSource engine, Supplier<Decoding> decoding, KindSource kinds, WaySource ways) {
        this.engine = engine;
        this.decoding = decoding;
        this.kinds = kinds;
        this.ways = ways;
    }

    /// Answers on the caller's thread about a document alone; see the other method.
    ///
    /// @param text the document, studied as far as it is
    /// @param scope only chunks inside it take part
    public Answer ask(Document document, StudiedText text, String question, Scope scope,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        return ask(List.of(new Subject(document, text, scope)), question, listener, cancel);
    }

    /// Answers on the caller's thread. A cancelled answer is what there is of it, with [Grounding#STOPPED].
    ///
    /// @param subjects the document whose conversation it is, then those that are asked with it; none twice
    /// @param question that stands by itself
    public Answer ask(List<Subject> subjects, String question, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        var start = System.nanoTime();
        var loaded = engine.engine();
        var kind = kinds.of(question, loaded.passages(), cancel);
        var asking = new Asking(question, kind, AskedDocuments.of(subjects), loaded, decoding.get(), listener, cancel,
                start);
        var answer = ways.of(kind).answer(asking);
        latest = answer;
        return answer;
    }

    /// The answer that was given last; empty before the first. May be asked for on any thread.
    public Optional<Answer> latest() {
        return Optional.ofNullable(latest);
    }
}
