package org.lectern.inference.engine.quoting;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Ranked;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Candidate;
import org.lectern.inference.ranking.Ranker;
import org.lectern.inference.ranking.Span;
import org.lectern.inference.runtime.RunCancelled;

/// Answers with the words of a passage: the ranker reads the best passages, each together with the question, and the likeliest
/// words of the likeliest passage are quoted.
///
/// @param judgement weighs what the ranker and the retriever say
public record Quoter(Ranker ranker, Judgement judgement) implements Answerer {
    private static final int PASSAGES = 64;
    /// Passages that are told as evidence.
    private static final int TOLD = 16;

    @Override
    public int passages() {
        return PASSAGES;
    }

    @Override
    public List<Ranked> ranked(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, InferenceException {
        return judged(read(question, found, cancel)).stream().map(ReadPassage::ranked).toList();
    }

    private List<ReadPassage> read(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, InferenceException {
        List<Candidate> candidates = found.stream()
                .map(passage -> new Candidate(passage.heading(), passage.text())).toList();
        return ReadPassage.of(found, ranker.read(question, candidates, cancel));
    }

    @Override
    public AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        try {
            return answer(judged(read(request.question(), found, cancel)), start, listener);
        } catch (RunCancelled e) {
            return AnswerResult.without(FinishReason.CANCELLED, found.size(), start);
        }
    }

    // best first; passages without a word are left out
    private List<ReadPassage> judged(List<ReadPassage> read) {
        return read.stream().filter(passage -> !passage.reading().spans().isEmpty())
                .sorted(Comparator.comparingDouble(judgement::score).reversed()).toList();
    }

    private AnswerResult answer(List<ReadPassage> best, long start, AnswerListener listener) {
        if (best.isEmpty()) {
            return AnswerResult.without(FinishReason.NOT_FOUND, 0, start);
        }
        ReadPassage first = best.getFirst();
        Span span = first.reading().spans().getFirst();
        double none = judgement.notFound(first);
        boolean answered = none < judgement.threshold();
        String text = answered ? span.range().of(first.passage().text()).replaceAll("\\s+", " ") : "";
        if (answered) {
            listener.text(text);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new AnswerResult(text, answered ? FinishReason.END : FinishReason.NOT_FOUND, attribution(best),
                best.size(), 0, answered ? 1 : 0, answered ? 1 : 0, Math.log1p(-none), none, taken, Duration.ZERO,
                taken);
    }

    private Attribution attribution(List<ReadPassage> best) {
        List<ReadPassage> told = best.subList(0, Math.min(TOLD, best.size()));
        double highest = judgement.score(told.getFirst());
        return Quotations.attribution(told.stream().map(ReadPassage::passage).toList(),
                passage -> Math.exp(judgement.score(of(told, passage)) - highest),
                passage -> places(of(told, passage)), told.getFirst().passage());
    }

    private static ReadPassage of(List<ReadPassage> told, FoundPassage passage) {
        return told.get(IntStream.range(0, told.size()).filter(i -> told.get(i).passage() == passage).findFirst()
                .orElseThrow());
    }

    private static List<TextRange> places(ReadPassage passage) {
        return List.of(passage.reading().spans().getFirst().range());
    }
}
