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

    /// No answer; the passages that came nearest are evidence of where it was looked for.
    static Answer notFound(Draft draft, List<Ranked> ranked) {
        ranked.stream().filter(passage -> passage.read().isPresent()).limit(SHOWN)
                .flatMap(passage -> ChosenSentences.of(List.of(passage), 1, 1).stream())
                .forEach(one -> draft.cite(one.passage(), one.range()));
        return draft.finish(Grounding.NOT_FOUND);
    }
}
