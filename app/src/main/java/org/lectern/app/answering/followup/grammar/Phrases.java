package org.lectern.app.answering.followup.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Noun phrases that belong together.
public final class Phrases {
    private Phrases() {}

    /// "the dukes of Pomerelia" and "Armenia, Georgia and Iraq" as one.
    public static Phrase whole(Phrase phrase) {
        return list(chain(phrase));
    }

    /// "the dukes of Pomerelia" as one.
    public static Phrase chain(Phrase phrase) {
        var clause = phrase.clause();
        int to = phrase.to();
        for (var next : clause.phrases()) {
            if (next.preposition() == to && clause.isAny(to, "of") && next.preposition() > phrase.from()) {
                to = next.to();
            }
        }
        return new Phrase(clause, phrase.preposition(), phrase.from(), to);
    }

    private static Phrase list(Phrase phrase) {
        var clause = phrase.clause();
        int to = phrase.to();
        int reach = to;
        boolean joined = false;
        for (var next : clause.phrases()) {
            if (next.from() == reach + 1 && next.preposition() < 0 && clause.isAny(reach, "and", "or", ",", "&")) {
                joined |= !clause.isAny(reach, ",");
                reach = chain(next).to();
                to = joined ? reach : to;
            }
        }
        return joined ? new Phrase(clause, phrase.preposition(), phrase.from(), to) : phrase;
    }

    /// Whether there are several in it.
    public static boolean isList(Phrase phrase) {
        return phrase.words().stream().anyMatch(word -> word.low().equals("and") || word.low().equals(","));
    }

    /// "Greg Lowry" of "her nephew, Greg Lowry".
    public static Optional<Phrase> renamed(Phrase phrase) {
        var clause = phrase.clause();
        var all = clause.phrases();
        boolean two = all.size() == 2 && all.getFirst().equals(phrase) && clause.isAny(phrase.to(), ",");
        return two && !phrase.isName() && all.getLast().isName() && all.getLast().from() == phrase.to() + 1
                && all.getLast().to() == clause.length() ? Optional.of(all.getLast()) : Optional.empty();
    }

    /// Whose something is: "Anna" of "Anna's cousin", with the preposition of the whole.
    public static List<Phrase> owners(Phrase phrase) {
        var clause = phrase.clause();
        return IntStream.range(phrase.from() + 1, phrase.to()).filter(place -> clause.word(place).isGenitive())
                .mapToObj(place -> new Phrase(clause, phrase.preposition(), phrase.from(), place)).toList();
    }
}
