package org.lectern.app.answering.way;

import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Ranked;

/// From the engine's confidence to what a reader is told.
final class Groundings {
    private static final int SHOWN = 3;

    private Groundings() {}

    static Grounding of(Confidence confidence) {
        return switch (confidence.level()) {
            case SURE -> Grounding.QUOTED;
            case LIKELY -> Grounding.PROBABLE;
            case NONE -> Grounding.NOT_FOUND;
        };
    }

    /// An answer that is said; one that is doubted shows where else it may stand.
    static Answer said(Draft draft, List<Ranked> ranked, List<ChosenSentences> quoted, Grounding grounding) {
        if (grounding == Grounding.PROBABLE) {
            var known = quoted.stream().map(ChosenSentences::passage).toList();
            cite(draft, ranked.stream().filter(passage -> !known.contains(passage)).toList(), SHOWN - 1);
        }
        return draft.finish(grounding);
    }

    /// No answer; the passages that came nearest are evidence of where it was looked for.
    static Answer notFound(Draft draft, List<Ranked> ranked) {
        cite(draft, ranked, SHOWN);
        return draft.finish(Grounding.NOT_FOUND);
    }

    private static void cite(Draft draft, List<Ranked> ranked, int most) {
        ranked.stream().filter(passage -> passage.read().isPresent()).limit(most)
                .flatMap(passage -> ChosenSentences.of(List.of(passage), 1, 1).stream())
                .forEach(one -> draft.cite(one.passage(), one.range()));
    }
}
