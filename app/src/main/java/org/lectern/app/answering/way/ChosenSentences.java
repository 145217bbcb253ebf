package org.lectern.app.answering.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// The sentences of a ranking that answer best: one to four of one passage, and perhaps of a second.
///
/// @param passage in which they stand
/// @param range of the sentences, which stand side by side
record ChosenSentences(Ranked passage, TextRange range) {
    private static final int LOOKED_AT = 4; // passages
    private static final double SUPPORT = 0.5; // what a sentence's support counts beside its passage's score
    private static final double NEIGHBOUR = 1.9; // by how much a sentence beside the best may support less
    private static final double SECOND = 1.0; // by how much the second place may be less likely
    private static final double ALIKE = 0.6; // share of words in common from which on two say the same
    private static final int MOST_CHARACTERS = 600;
    private static final int MOST_WHOLE = 900; // characters, where sentences are cut

    private record Candidate(Ranked passage, int sentence, double value) {}

    /// @param most sentences in one place
    static List<ChosenSentences> of(List<Ranked> ranked, int most, int places) {
        var candidates = ranked.stream().filter(passage -> passage.read().isPresent()).limit(LOOKED_AT)
                .flatMap(passage -> best(passage).stream())
                .sorted(Comparator.comparingDouble(Candidate::value).reversed()).toList();
        var chosen = new ArrayList<ChosenSentences>();
        for (var candidate : candidates) {
            var here = grown(candidate, most);
            var near = candidate.value >= candidates.getFirst().value - SECOND;
            if (chosen.isEmpty() || (near && chosen.stream().noneMatch(other -> other.isLike(here)))) {
                chosen.add(here);
            }
            if (chosen.size() == places) {
                break;
            }
        }
        return chosen.stream().sorted(Comparator.comparingInt((ChosenSentences one) -> one.passage.chunk())).toList();
    }

    private static Optional<Candidate> best(Ranked passage) {
        var read = passage.read().orElseThrow();
        return IntStream.range(0, read.sentences().size())
                .mapToObj(i -> new Candidate(passage, i,
                        read.score() + SUPPORT * read.sentences().get(i).support()))
                .max(Comparator.comparingDouble(Candidate::value));
    }

    private static ChosenSentences grown(Candidate candidate, int most) {
        var sentences = candidate.passage.read().orElseThrow().sentences();
        var least = Math.max(-1.5, sentences.get(candidate.sentence).support() - NEIGHBOUR);
        var first = candidate.sentence;
        var last = candidate.sentence;
        while (last - first + 1 < most) {
            var before = first > 0 ? sentences.get(first - 1).support() : Double.NEGATIVE_INFINITY;
            var after = last + 1 < sentences.size() ? sentences.get(last + 1).support() : Double.NEGATIVE_INFINITY;
            if (Math.max(before, after) < least) {
                break;
            }
            var length = sentences.get(last + (before < after ? 1 : 0)).range().end()
                    - sentences.get(first - (before < after ? 0 : 1)).range().start();
            if (length > MOST_CHARACTERS) {
                break;
            }
            first -= before < after ? 0 : 1;
            last += before < after ? 1 : 0;
        }
        return whole(candidate.passage, first, last);
    }

    // half a sentence, behind a formula that stands by itself, is none
    private static ChosenSentences whole(Ranked passage, int from, int to) {
        var sentences = passage.read().orElseThrow().sentences();
        var first = from;
        while (first > 0 && goesOn(passage, sentences.get(first - 1).range(), sentences.get(first).range())
                && sentences.get(to).range().end() - sentences.get(first - 1).range().start() <= MOST_WHOLE) {
            first--;
        }
        var last = to;
        while (last + 1 < sentences.size()
                && goesOn(passage, sentences.get(last).range(), sentences.get(last + 1).range())
                && sentences.get(last + 1).range().end() - sentences.get(first).range().start() <= MOST_WHOLE) {
            last++;
        }
        return new ChosenSentences(passage,
                new TextRange(sentences.get(first).range().start(), sentences.get(last).range().end()));
    }

    private static boolean goesOn(Ranked passage, TextRange before, TextRange after) {
        var start = passage.range().start();
        return Sentences.goesOn(before.from(-start).of(passage.text()), after.from(-start).of(passage.text()));
    }

    /// What they say.
    String text() {
        return new TextRange(range.start() - passage.range().start(), range.end() - passage.range().start())
                .of(passage.text());
    }

    boolean isLike(ChosenSentences other) {
        var own = Terms.of(text());
        var theirs = Terms.of(other.text());
        var same = own.stream().filter(theirs::contains).count();
        return same >= ALIKE * Math.min(own.size(), theirs.size());
    }
}
