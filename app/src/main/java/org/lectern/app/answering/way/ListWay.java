package org.lectern.app.answering.way;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;

/// All of something: what every passage names that was read, each thing once with its own evidence; how often words stand there is
/// counted; all places about something are their sentences.
public final class ListWay implements Way {
    private static final Pattern PLACES = Pattern.compile(
            "(?i)\\b(?:all|every|each|any) (?:the )?(?:passages?|quotes?|quotations?|places?|sentences?|mentions?|scenes?|lines?)\\b"
                    + "|^where (?:do|does|is|are) .+ (?:appear|occur|mentioned|discussed|described|talked about|come up)\\b"
                    + "|\\balle (?:stellen|zitate|sätze|textstellen)\\b|箇所|場面をすべて");
    private static final int MOST_PLACES = 10;
    private static final double NEAR = 3; // by how much a place may score less than the best

    private final CountWay counting = new CountWay();

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        if (CountWay.isOne(asking.question())) {
            return counting.answer(asking);
        }
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var places = PLACES.matcher(asking.question()).find();
        var confidence = asking.engine().passages().confidence(asking.question(),
                places ? Wanted.SENTENCES : Wanted.WORDS, ranked);
        draft.probability(confidence.probability());
        var doubtful = confidence.level() == Level.NONE;
        var items = places ? List.<FoundItems.Item>of() : new FoundItems(asking).of(ranked, doubtful);
        sayItems(draft, items);
        if (places && !doubtful) {
            sayPlaces(draft, ranked);
        }
        if (draft.isEmpty()) {
            return Groundings.notFound(draft, ranked);
        }
        var several = places || items.size() > 1; // one alone is hardly all that there is
        var read = ranked.stream().filter(passage -> passage.read().isPresent()).count();
        draft.remark(Saying.LOOKED_AT, read, asking.asked().planned());
        return draft.finish(several && !doubtful ? Groundings.of(confidence) : Grounding.PROBABLE);
    }

    private static void sayItems(Draft draft, List<FoundItems.Item> items) {
        for (var item : items) {
            draft.say("", item.text(), item.evidence().stream()
                    .map(cited -> draft.cite(cited.chunk(), cited.quote())).toList());
        }
    }

    private static void sayPlaces(Draft draft, List<Ranked> ranked) {
        var read = ranked.stream().filter(passage -> passage.read().isPresent()).toList();
        var best = read.stream().mapToDouble(passage -> passage.read().orElseThrow().score()).max().orElse(0);
        read.stream().filter(passage -> passage.read().orElseThrow().score() >= best - NEAR).limit(MOST_PLACES)
                .flatMap(passage -> ChosenSentences.of(List.of(passage), 2, 1).stream())
                .sorted((one, other) -> Integer.compare(one.passage().chunk(), other.passage().chunk()))
                .forEach(chosen -> draft.quote(chosen.passage(), chosen.range()));
    }
}
