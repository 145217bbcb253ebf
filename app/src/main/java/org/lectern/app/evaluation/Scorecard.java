package org.lectern.app.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What an evaluation found, as means over the questions; rates are from 0 to 1.
///
/// @param goldChunkFirst share of the questions with a right answer whose top-ranked chunk overlaps it; only in focus mode
/// @param goldSentenceFirst the same for the top-ranked sentence
/// @param goldSentenceWhenRight the same among the questions that were answered exactly
/// @param answerability empty without unanswerable questions
/// @param secondsPerQuestion from asking to the answer's end, the study left out
public record Scorecard(
        int rows,
        EvaluationMode mode,
        double exactMatch,
        double f1,
        Optional<Double> goldChunkFirst,
        Optional<Double> goldSentenceFirst,
        Optional<Double> goldSentenceWhenRight,
        Optional<Answerability> answerability,
        double secondsPerQuestion) {
    /// One question's outcome.
    ///
    /// @param chunkFirst whether the top-ranked chunk overlaps a right answer; empty where that means nothing
    /// @param answerable whether the document has an answer
    /// @param refused whether the model said that it has none
    /// @param notFound probability of that at the first step; NaN for a model that cannot say it
    public record Outcome(
            String id,
            String answer,
            double exactMatch,
            double f1,
            Optional<Boolean> chunkFirst,
            Optional<Boolean> sentenceFirst,
            boolean answerable,
            boolean refused,
            double notFound,
            double seconds) {
        private boolean isRight() {
            return exactMatch == 1;
        }
    }

    public static Scorecard of(EvaluationMode mode, List<Outcome> outcomes) {
        return new Scorecard(outcomes.size(), mode, mean(outcomes, Outcome::exactMatch), mean(outcomes, Outcome::f1),
                rate(outcomes.stream().map(Outcome::chunkFirst)),
                rate(outcomes.stream().map(Outcome::sentenceFirst)),
                rate(outcomes.stream().filter(Outcome::isRight).map(Outcome::sentenceFirst)),
                Answerability.of(outcomes), mean(outcomes, Outcome::seconds));
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(0);
    }

    private static Optional<Double> rate(Stream<Optional<Boolean>> outcomes) {
        var hits = outcomes.flatMap(Optional::stream).toList();
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of((double) hits.stream().filter(hit -> hit).count() / hits.size());
    }
}
