package org.lectern.inference.engine.quoting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.engine.reading.Judgement;

/// Answers with the words of a passage: of the passages that the ranker has read, the likeliest words of the likeliest are quoted.
///
/// @param judgement weighs what the ranker and the retriever say
public record Quoter(Judgement judgement) implements Answerer {
    @Override
    public AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) {
        return quote(request.question(), found, Optional.empty(), start, listener);
    }

    /// @param written what FocusLLM wrote, which counts for the confidence
    public AnswerResult quote(String question, List<FoundPassage> found, Optional<Ranked.Written> written, long start,
            AnswerListener listener) {
        List<FoundPassage> read = read(found);
        if (read.isEmpty()) {
            return AnswerResult.without(FinishReason.NOT_FOUND, found.size(), start);
        }
        List<Ranked> ranked = new ArrayList<>(read.stream().map(passage -> passage.ranked(judgement::score)).toList());
        written.ifPresent(opinion -> ranked.set(0, ranked.getFirst().beside(opinion)));
        Confidence confidence = judgement.confidence(question, Wanted.WORDS, ranked);
        boolean answered = confidence.level() != Level.NONE;
        String text = answered ? words(read.getFirst()) : "";
        if (answered) {
            listener.text(text);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new AnswerResult(text, answered ? FinishReason.END : FinishReason.NOT_FOUND, attribution(read),
                written.isEmpty() ? List.of() : ranked, read.size(), 0, 0, Math.log(confidence.probability()),
                1 - confidence.probability(), taken, taken);
    }

    /// Those in which there was something to read.
    public static List<FoundPassage> read(List<FoundPassage> found) {
        return found.stream().filter(passage -> passage.reading().isPresent()).toList();
    }

    private static String words(FoundPassage passage) {
        return place(passage).of(passage.text()).replaceAll("\\s+", " ");
    }

    private static TextRange place(FoundPassage passage) {
        return passage.reading().orElseThrow().spans().getFirst().range();
    }

    private Attribution attribution(List<FoundPassage> read) {
        double highest = judgement.score(read.getFirst());
        return Quotations.attribution(read, passage -> Math.exp(judgement.score(passage) - highest),
                passage -> List.of(place(passage)), read.getFirst());
    }
}
