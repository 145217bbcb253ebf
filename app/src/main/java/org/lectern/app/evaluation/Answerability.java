package org.lectern.app.evaluation;

import java.util.List;
import java.util.Optional;
import org.lectern.app.evaluation.Scorecard.Outcome;

/// How well a model knows which questions a document does not answer.
///
/// @param auroc how often an unanswerable question has a higher not-in-this-document probability than an answerable one, ties
///     counting half; 0.5 is chance
/// @param wrongRefusals share of the answerable questions that were answered "not in this document"
/// @param rightRefusals the same of the unanswerable ones
public record Answerability(double auroc, double wrongRefusals, double rightRefusals) {
    /// Empty without questions of both kinds, or for a model that knows no refusal.
    static Optional<Answerability> of(List<Outcome> outcomes) {
        var known = outcomes.stream().filter(outcome -> !Double.isNaN(outcome.notFound())).toList();
        var answerable = known.stream().filter(Outcome::answerable).toList();
        var others = known.stream().filter(outcome -> !outcome.answerable()).toList();
        if (answerable.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answerability(auroc(answerable, others), refusals(answerable), refusals(others)));
    }

    private static double auroc(List<Outcome> answerable, List<Outcome> others) {
        var wins = 0.0;
        for (var other : others) {
            for (var one : answerable) {
                wins += other.notFound() > one.notFound() ? 1 : other.notFound() == one.notFound() ? 0.5 : 0;
            }
        }
        return wins / ((double) answerable.size() * others.size());
    }

    private static double refusals(List<Outcome> outcomes) {
        return (double) outcomes.stream().filter(Outcome::refused).count() / outcomes.size();
    }
}
