package org.lectern.app.answering.way;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.wording.ComparedSides;
import org.lectern.app.answering.wording.NamedSide;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.PassageRanker.Passage;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.text.Terms;

/// The difference between two things: a sentence that speaks of both, then what is said of each. A question that names no two sides is
/// answered with the sentences that explain.
public final class CompareWay implements Way {
    private static final int LOOKED_AT = 12; // passages for each side
    private static final int MENTIONS = 3; // of a side, above which more say no more
    private static final double SUPPORT = 0.5; // what a sentence's support counts beside its passage's score
    private static final double LEAST_SUPPORT = -1; // of what is said of a side
    private static final Pattern COMPARES = Pattern.compile(
            "(?i)\\b(?:differ\\p{L}*|unlike|whereas|while|than|similar|contrast|distinguish\\p{L}*|"
                    + "als|während|dagegen|unterschied\\p{L}*)\\b|違|一方|より|対し");
    private static final Pattern COMPARES_AT_ALL = Pattern.compile(
            "(?i)\\b(?:differ\\p{L}*|compare\\p{L}*|contrast|vs\\.?|versus|distin\\p{L}+|unterschied\\p{L}*|unterscheid\\p{L}*|common|gemeinsam)|違|比較|共通");

    private final Way explaining;

    /// A sentence and the passage it stands in.
    private record Said(Ranked passage, TextRange range, double value, double support) {
        String text() {
            var start = passage.range().start();
            return passage.text().substring(range.start() - start, range.end() - start);
        }
    }

    /// @param explaining the way where no two sides are named
    CompareWay(Way explaining) {
        this.explaining = explaining;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var named = ComparedSides.in(asking.question());
        return named.isPresent() ? compare(asking, named.get()) : explaining.answer(asking);
    }

    private static Answer compare(Asking asking, ComparedSides sides) throws InferenceException {
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        var first = about(asking, ranked, sides.questionAbout(sides.first()), sides.one());
        var second = about(asking, ranked, sides.questionAbout(sides.second()), sides.other());
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var confidence = asking.engine().passages().confidence(asking.question(), Wanted.SENTENCES, ranked);
        draft.probability(confidence.probability());
        var comparing = sentences(ranked)
                .filter(said -> sides.one().isIn(said.text()) && sides.other().isIn(said.text()))
                .max(Comparator.comparingDouble(Said::value));
        var told = comparing.filter(said -> isTold(asking.question(), sides, said)).isPresent();
        var sure = confidence.level() == Level.SURE;
        if (comparing.isEmpty() && sure) {
            comparing = sentences(ranked)
                    .filter(said -> sides.one().isIn(said.text()) || sides.other().isIn(said.text()))
                    .max(Comparator.comparingDouble(Said::value));
        }
        var used = comparing.map(Said::range).stream().collect(Collectors.toCollection(HashSet::new));
        var one = first.stream().filter(said -> used.add(said.range)).findFirst();
        var other = second.stream().filter(said -> used.add(said.range)).findFirst();
        var twoSides = one.isPresent() && other.isPresent();
        if ((comparing.isEmpty() && !twoSides) || (!told && !sure && wantsAVerdict(asking.question()))) {
            draft.remark(Saying.ONLY_PASSAGES);
            return Groundings.notFound(draft, ranked);
        }
        comparing.ifPresent(said -> draft.quote("", said.passage, said.range));
        one.ifPresent(said -> draft.quote(sides.first(), said.passage, said.range));
        other.ifPresent(said -> draft.quote(sides.second(), said.passage, said.range));
        return draft.finish(told && sure ? Grounding.QUOTED : Grounding.PROBABLE);
    }

    // it compares, and not just anything
    private static boolean isTold(String question, ComparedSides sides, Said said) {
        var other = new HashSet<>(Terms.of(question));
        other.removeAll(Terms.of(sides.first()));
        other.removeAll(Terms.of(sides.second()));
        return COMPARES.matcher(said.text()).find() && (!wantsAVerdict(question)
                || Terms.of(said.text()).stream().anyMatch(other::contains));
    }

    // "Which is older?" is not answered by what each of them is
    private static boolean wantsAVerdict(String question) {
        return !COMPARES_AT_ALL.matcher(question).find();
    }

    private static Stream<Said> sentences(List<Ranked> ranked) {
        return ranked.stream().filter(passage -> passage.read().isPresent()).limit(LOOKED_AT)
                .flatMap(passage -> passage.read().orElseThrow().sentences().stream()
                        .map(sentence -> new Said(passage, sentence.range(),
                                passage.read().orElseThrow().score() + SUPPORT * sentence.support(),
                                sentence.support())));
    }

    /// What is said of one side, best first: passages that name it are read again with a question about it alone.
    private static List<Said> about(Asking asking, List<Ranked> ranked, String question, NamedSide side)
            throws InferenceException {
        var passages = ranked.stream().filter(passage -> side.isIn(passage.text()))
                .sorted(Comparator.comparingInt((Ranked passage) -> mentions(passage, side)).reversed())
                .limit(LOOKED_AT).toList();
        var readings = asking.engine().passages().readAlone(question,
                passages.stream().map(passage -> new Passage(passage.heading(), passage.text())).toList(),
                asking.cancel());
        return IntStream.range(0, readings.size()).boxed()
                .flatMap(i -> readings.get(i).stream().flatMap(read -> read.sentences().stream()
                        .map(sentence -> new Said(passages.get(i),
                                sentence.range().from(passages.get(i).range().start()),
                                read.score() + SUPPORT * sentence.support(), sentence.support()))))
                .filter(said -> said.support >= LEAST_SUPPORT && side.isIn(said.text()))
                .sorted(Comparator.comparingDouble(Said::value).reversed()).toList();
    }

    private static int mentions(Ranked passage, NamedSide side) {
        return Math.min(MENTIONS, side.mentions(passage.text())) + (side.isIn(passage.heading()) ? MENTIONS : 0);
    }
}
