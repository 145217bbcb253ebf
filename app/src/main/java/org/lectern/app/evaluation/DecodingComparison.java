package org.lectern.app.evaluation;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.app.answering.AnswerService;
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

/// The same questions answered with exact and with fast decoding.
///
/// @param chunks of the questions' documents, on average
/// @param identical share of the questions with the same answer, from 0 to 1
/// @param speedUp how many times as fast a further token is
public record DecodingComparison(
        int rows,
        double chunks,
        double identical,
        @SerializedName("speed_up") double speedUp,
        Side exact,
        Side fast) {
    private static final double NANOS = 1e9;

    /// One way of decoding; rates are from 0 to 1.
    ///
    /// @param tokenSeconds of a token after an answer's first, the end of the answer being one
    /// @param exactTokens share of the tokens for which every chunk took part anew
    public record Side(
            @SerializedName("exact_match") double exactMatch,
            double f1,
            @SerializedName("token_seconds") double tokenSeconds,
            @SerializedName("exact_tokens") double exactTokens) {}

    /// Hears of every question.
    @FunctionalInterface
    public interface Listener {
        void asked(int done, int of);
    }

    private record Pair(List<String> gold, AnswerResult exact, AnswerResult fast) {}

    /// Asks on the caller's thread; a cancelled comparison is of the questions so far.
    public static DecodingComparison of(FocusEngine engine, Dataset dataset, CancelSignal cancel, Listener listener)
            throws InferenceException {
        var pairs = new ArrayList<Pair>();
        for (var item : dataset.items()) {
            var source = new SourceText(item.title(), item.context(), List.of());
            try (var text = engine.study(source)) {
                text.encode((chunks, ofChunks) -> {}, cancel);
                for (var question : item.questions()) {
                    var gold = question.gold().stream().map(Dataset.Gold::text).toList();
                    var pair = new Pair(gold, answer(engine, text, question, Decoding.EXACT, cancel),
                            answer(engine, text, question, Decoding.FAST, cancel));
                    if (cancel.isCancelled()) {
                        return of(pairs);
                    }
                    pairs.add(pair);
                    listener.asked(pairs.size(), dataset.questions());
                }
            }
            engine.forget(StudyKey.of(source));
        }
        return of(pairs);
    }

    private static AnswerResult answer(FocusEngine engine, StudiedText text, Dataset.Question question,
            Decoding decoding, CancelSignal cancel) throws InferenceException {
        return engine.answer(new AskRequest(question.text(), new Context.Studied(text, List.of()),
                new Sampling.Greedy(), AnswerService.MAX_NEW_TOKENS, decoding), AnswerListener.SILENT, cancel);
    }

    private static DecodingComparison of(List<Pair> pairs) {
        var exact = side(pairs, Pair::exact);
        var fast = side(pairs, Pair::fast);
        return new DecodingComparison(pairs.size(), mean(pairs, pair -> pair.exact().chunks()),
                mean(pairs, pair -> pair.exact().text().equals(pair.fast().text()) ? 1 : 0),
                fast.tokenSeconds() > 0 ? exact.tokenSeconds() / fast.tokenSeconds() : 1, exact, fast);
    }

    private static Side side(List<Pair> pairs, Function<Pair, AnswerResult> which) {
        double seconds = 0;
        var steps = 0;
        var tokens = 0;
        var exactTokens = 0;
        for (var pair : pairs) {
            var result = which.apply(pair);
            seconds += result.total().minus(result.firstToken()).toNanos() / NANOS;
            steps += furtherSteps(result);
            tokens += result.tokens();
            exactTokens += result.exactTokens();
        }
        return new Side(mean(pairs, pair -> SquadMetrics.exactMatch(which.apply(pair).text().strip(), pair.gold())),
                mean(pairs, pair -> SquadMetrics.f1(which.apply(pair).text().strip(), pair.gold())),
                steps == 0 ? 0 : seconds / steps, tokens == 0 ? 1 : (double) exactTokens / tokens);
    }

    // after the first token there is a step for each of the others and for the end
    private static int furtherSteps(AnswerResult result) {
        return Math.max(0, result.finish() == FinishReason.LENGTH ? result.tokens() - 1 : result.tokens());
    }

    private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream().mapToDouble(figure).average().orElse(0);
    }
}
