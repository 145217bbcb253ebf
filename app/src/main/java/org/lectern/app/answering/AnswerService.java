package org.lectern.app.answering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.StudiedText;

/// Asks studied documents and shows where the answer came from.
public final class AnswerService {
    /// Tokens after which an answer ends.
    public static final int MAX_NEW_TOKENS = 30;

    /// Without a chunk the model would answer from its weights alone.
    private static final AnswerResult NOTHING_TO_READ = new AnswerResult("", FinishReason.NOT_FOUND, Attribution.NONE,
            List.of(), 0, 0, 0, 0, 1, Duration.ZERO, Duration.ZERO);

    private final EngineSource engine;
    private final Supplier<Decoding> decoding;
    private volatile @Nullable Answer latest;

    /// @param decoding asked at every question
    public AnswerService(EngineSource engine, Supplier<Decoding> decoding) {
        this.engine = engine;
        this.decoding = decoding;
    }

    /// Answers on the caller's thread about a document alone; see the other method.
    ///
    /// @param text the document, studied as far as it is
    /// @param scope only chunks inside it take part
    public Answer ask(Document document, StudiedText text, String question, Scope scope,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        return ask(List.of(new Subject(document, text, scope)), question, listener, cancel);
    }

    /// Answers on the caller's thread. A cancelled answer is what there is of it, with
    /// [org.lectern.inference.api.FinishReason#CANCELLED].
    ///
    /// @param subjects the document whose conversation it is, then those that are asked with it; none twice
    public Answer ask(List<Subject> subjects, String question, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        var asked = AskedDocuments.of(subjects);
        var result = asked.studied() == 0
                ? NOTHING_TO_READ
                : engine.engine().answer(new AskRequest(question, asked.context(), new Sampling.Greedy(),
                        MAX_NEW_TOKENS, decoding.get()), listener, cancel);
        var answer = AnswerAssembly.assemble(asked, question, result);
        latest = answer;
        return answer;
    }

    /// The answer that was given last; empty before the first. May be asked for on any thread.
    public Optional<Answer> latest() {
        return Optional.ofNullable(latest);
    }
}
