package org.lectern.app.answering.way;

import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.text.Sentences;

/// The likeliest words of the likeliest passage, each cited with its sentence.
final class SpanAnswer {
    private static final int SHOWN = 3; // passages besides
    private static final double NEAR = 2; // by how much their score may be lower

    private SpanAnswer() {}

    static Answer of(Asking asking, List<Ranked> ranked) {
        var draft = new Draft(asking).over(ranked);
        var confidence = asking.engine().passages().confidence(asking.question(), Wanted.WORDS, ranked);
        draft.probability(confidence.probability());
        var read = ranked.stream().filter(passage -> passage.read().isPresent()).toList();
        if (confidence.level() == Level.NONE || read.isEmpty()) {
            return Groundings.notFound(draft, ranked);
        }
        var best = read.getFirst();
        var words = best.read().orElseThrow().best().range();
        draft.say("", inPassage(best, words).of(best.text()).replaceAll("\\s+", " ").strip(),
                List.of(draft.cite(best, sentence(best, words))));
        var least = best.read().orElseThrow().score() - NEAR;
        read.stream().skip(1).limit(SHOWN).filter(other -> other.read().orElseThrow().score() >= least)
                .forEach(other -> draft.cite(other, sentence(other, other.read().orElseThrow().best().range())));
        return draft.finish(Groundings.of(confidence));
    }

    /// The sentences in which words of a passage stand.
    static TextRange sentence(Ranked passage, TextRange words) {
        var place = inPassage(passage, words);
        var all = Sentences.in(passage.text());
        var around = all.stream().filter(place::overlaps).toList();
        if (around.isEmpty()) {
            return words;
        }
        var first = all.indexOf(around.getFirst());
        while (first > 0
                && Sentences.goesOn(all.get(first - 1).of(passage.text()), all.get(first).of(passage.text()))) {
            first--;
        }
        return new TextRange(all.get(first).start(), around.getLast().end()).from(passage.range().start());
    }

    private static TextRange inPassage(Ranked passage, TextRange range) {
        return range.from(-passage.range().start());
    }
}
