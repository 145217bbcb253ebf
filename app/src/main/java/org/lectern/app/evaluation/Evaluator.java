package org.lectern.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.attribution.RankedPassage;
import org.lectern.app.answering.attribution.PassageRanking;
import org.lectern.inference.api.TextRange;
import org.lectern.app.evaluation.EvaluationMode.Bm25;
import org.lectern.app.evaluation.EvaluationMode.Fixed;
import org.lectern.app.evaluation.Scorecard.Outcome;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;

/// Asks a model all questions of a data set and keeps the score.
public final class Evaluator {
    private static final double NANOS = 1e9;

    private final FocusEngine engine;
    private final EvaluationMode mode;
    private final Decoding decoding;
    private final CancelSignal cancel;

    public Evaluator(FocusEngine engine, EvaluationMode mode, Decoding decoding, CancelSignal cancel) {
        this.engine = engine;
        this.mode = mode;
        this.decoding = decoding;
        this.cancel = cancel;
    }

    /// Hears of every outcome.
    @FunctionalInterface
    public interface Listener {
        void outcome(Outcome outcome, int done, int of);
    }

    /// Asks on the caller's thread; a cancelled evaluation is the score so far.
    public Scorecard run(Dataset dataset, Listener listener) throws InferenceException {
        var outcomes = new ArrayList<Outcome>();
        for (var item : dataset.items()) {
            var source = new SourceText(item.title(), item.context(), List.of());
            try (var text = engine.study(source)) {
                if (mode == Fixed.FOCUS) {
                    text.encode((chunks, ofChunks) -> {}, cancel);
                }
                for (var question : item.questions()) {
                    var result = engine.answer(request(item, question, text), AnswerListener.SILENT, cancel);
                    if (cancel.isCancelled()) {
                        return Scorecard.of(mode, outcomes);
                    }
                    if (result.finish() == FinishReason.CANCELLED) {
                        throw new IllegalStateException("an answer was cancelled by nobody: " + question.id());
                    }
                    outcomes.add(outcome(item, question, result));
                    listener.outcome(outcomes.getLast(), outcomes.size(), dataset.questions());
                }
            }
            engine.forget(StudyKey.of(source));
        }
        return Scorecard.of(mode, outcomes);
    }

    private AskRequest request(Dataset.Item item, Dataset.Question question, StudiedText text)
            throws InferenceException {
        var context = switch (mode) {
            case Fixed.FOCUS -> new Context.Studied(text, List.of());
            case Fixed.ORACLE -> new Context.Passage(goldPassage(item, question, text));
            case Fixed.BLIND -> new Context.Nothing();
            case Bm25(int passages) -> new Context.Passage(found(item, question, passages));
        };
        return new AskRequest(question.text(), context, new Sampling.Greedy(), AnswerService.MAX_NEW_TOKENS, decoding);
    }

    private static String found(Dataset.Item item, Dataset.Question question, int passages) {
        var search = PassageSearch.of(item.context());
        return search.best(question.text(), passages);
    }

    /// The paragraph around the first right answer where it is no longer than a chunk, else the chunk there.
    private String goldPassage(Dataset.Item item, Dataset.Question question, StudiedText text)
            throws InferenceException {
        if (question.gold().isEmpty()) {
            return item.context();
        }
        var gold = question.gold().getFirst().span();
        var paragraph = paragraph(item.context(), gold).of(item.context());
        try (var planned = engine.study(SourceText.of(paragraph))) {
            if (planned.chunks().size() <= 1) {
                return paragraph;
            }
        }
        return text.chunks().stream().filter(chunk -> chunk.start() <= gold.start() && gold.start() < chunk.end())
                .findFirst().map(chunk -> chunk.of(item.context())).orElse(paragraph);
    }

    private static TextRange paragraph(String context, TextRange gold) {
        var before = context.lastIndexOf("\n\n", gold.start());
        var after = context.indexOf("\n\n", gold.end());
        return new TextRange(before < 0 ? 0 : before + 2, after < 0 ? context.length() : after);
    }

    private Outcome outcome(Dataset.Item item, Dataset.Question question, AnswerResult result) {
        var answer = result.text().strip();
        var gold = question.gold().stream().map(Dataset.Gold::text).toList();
        var top = PassageRanking.of(item.context(), result.attribution(), answer).stream().findFirst();
        return new Outcome(question.id(), answer, SquadMetrics.exactMatch(answer, gold), SquadMetrics.f1(answer, gold),
                holds(question, top.map(RankedPassage::whole)), holds(question, top.map(RankedPassage::sentence)),
                !question.gold().isEmpty(), result.finish() == FinishReason.NOT_FOUND, result.notFoundProbability(),
                result.total().toNanos() / NANOS);
    }

    private Optional<Boolean> holds(Dataset.Question question, Optional<TextRange> place) {
        if (mode != Fixed.FOCUS || question.gold().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(place.stream()
                .anyMatch(span -> question.gold().stream().anyMatch(gold -> gold.span().overlaps(span))));
    }
}
