package org.lectern.app.answering;

import java.util.List;
import java.util.function.Supplier;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.study.EngineSource;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.StudiedText;

/// Asks a studied document and shows where the answer came from.
public final class AnswerService {
    /// Tokens after which an answer ends.
    public static final int MAX_NEW_TOKENS = 30;

    private final EngineSource engine;
    private final Supplier<Decoding> decoding;

    /// @param decoding asked at every question
    public AnswerService(EngineSource engine, Supplier<Decoding> decoding) {
        this.engine = engine;
        this.decoding = decoding;
    }

    /// Answers on the caller's thread. A cancelled answer is what there is of it, with
    /// [org.lectern.inference.api.FinishReason#CANCELLED].
    ///
    /// @param text the document, studied as far as it is
    /// @param scope only chunks inside these spans take part; empty means the whole document
    public Answer ask(Document document, StudiedText text, String question, List<TextSpan> scope,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        var ranges = scope.stream().map(SourceMap::range).toList();
        var request = new AskRequest(question, new Context.Studied(text, ranges), new Sampling.Greedy(),
                MAX_NEW_TOKENS, decoding.get());
        var result = engine.engine().answer(request, listener, cancel);
        return AnswerAssembly.assemble(document, text.chunks().size(), question, result);
    }
}
