package org.lectern.app.answering.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;

/// Tells the kind of a question in English, German or Japanese by its words and by what it means, as learned from questions by
/// `inference/training/conversation/kinds.py`.
public final class KindChooser {
    /// No passage is looked for; where one might have answered, that is the worst mistake.
    private static final Set<QuestionKind> ASIDE = Set.of(QuestionKind.FILE, QuestionKind.COMMAND, QuestionKind.REWRITE,
            QuestionKind.TALK, QuestionKind.OUTSIDE);
    private static final double SURE = 0.4; // as in kind_model.py
    private static final float[] NO_VECTOR = {};

    private KindChooser() {}

    /// The likeliest kind; of those for which no passage is looked for only one that is likely enough.
    ///
    /// @param passages whose vectors say what the question means
    public static QuestionKind of(String question, PassageRanker passages, CancelSignal cancel)
            throws InferenceException {
        var vectors = passages.embed(List.of(question), cancel);
        return chosen(KindWeights.learned().probabilities(Features.of(question),
                vectors.length == 0 ? NO_VECTOR : vectors[0]));
    }

    private static QuestionKind chosen(Map<QuestionKind, Double> probabilities) {
        return probabilities.entrySet().stream()
                .filter(kind -> kind.getValue() >= SURE || !ASIDE.contains(kind.getKey()))
                .max(Comparator.comparingDouble(Map.Entry::getValue)).orElseThrow().getKey();
    }
}
