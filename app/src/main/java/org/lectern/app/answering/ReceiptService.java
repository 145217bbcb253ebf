package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.app.answering.AskedDocuments.Place;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;

/// Finds out what an answer rests on: asks again without one of its passages, and about that passage alone.
public final class ReceiptService {
    private final EngineSource engine;
    private final Supplier<Decoding> decoding;

    /// @param decoding asked at every question
    public ReceiptService(EngineSource engine, Supplier<Decoding> decoding) {
        this.engine = engine;
        this.decoding = decoding;
    }

    /// Asks twice, on the caller's thread.
    ///
    /// @param subjects that the answer was about
    /// @param evidence one of its passages
    /// @return empty when cancelled, and where the document of the passage is not among the subjects any more
    public Optional<Receipt> check(List<Subject> subjects, Answer answer, Evidence evidence, CancelSignal cancel)
            throws InferenceException {
        var asked = AskedDocuments.of(subjects);
        var place = asked.find(evidence);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var without = find(answer, without(asked, place.get()), cancel);
        var alone = find(answer, Optional.of(context(place.get().document(), List.of(place.get().span()))), cancel);
        return cancel.isCancelled() ? Optional.empty() : Optional.of(new Receipt(without, alone));
    }

    private Receipt.Finding find(Answer answer, Optional<Context> context, CancelSignal cancel)
            throws InferenceException {
        if (context.isEmpty() || cancel.isCancelled()) {
            return Receipt.Finding.NOTHING;
        }
        var found = engine.engine().answer(new AskRequest(answer.question(), context.get(), new Sampling.Greedy(),
                AnswerService.MAX_NEW_TOKENS, decoding.get()), AnswerListener.SILENT, cancel);
        return found.finish() == FinishReason.NOT_FOUND
                ? Receipt.Finding.NOTHING
                : Receipt.Finding.of(found.text().strip(), answer.text());
    }

    /// All that was asked but one chunk; empty where nothing studied is left.
    private static Optional<Context> without(AskedDocuments asked, Place place) {
        if (asked.studied() < 2) {
            return Optional.empty();
        }
        var rest = new ArrayList<Context.Studied>();
        for (var document : asked.documents()) {
            var spans = document.ranges().stream()
                    .filter(span -> !document.equals(place.document()) || !span.equals(place.span())).toList();
            if (!spans.isEmpty()) {
                rest.add(context(document, spans));
            }
        }
        return Optional.of(rest.size() == 1 ? rest.getFirst() : new Context.Several(rest));
    }

    private static Context.Studied context(ScopedChunks document, List<TextRange> spans) {
        return new Context.Studied(document.subject().text(), spans);
    }
}
