package org.lectern.app.answering.followup.grammar;

import java.util.ArrayList;
import java.util.List;

/// Finds the noun phrases of a clause, by word lists and by where words stand.
final class PhraseFinder {
    private static final String DESCRIBING = ".*(?:er|ous|ic|al|ful|ive|able|ible|ant|ent|y|ed)";
    private static final String MANNER = ".+(?:al|ous|en|an|ing|ful|ed|te|re|ab|ib|st|ck|ct|ve|w|t|i)ly";

    private final Clause clause;
    private final boolean said;

    /// @param said whether it is an answer
    PhraseFinder(Clause clause, boolean said) {
        this.clause = clause;
        this.said = said;
    }

    List<Phrase> find() {
        var phrases = new ArrayList<Phrase>();
        int preposition = -1;
        int place = 0;
        while (place < clause.size()) {
            int end = end(place);
            if (end > place) {
                phrases.add(new Phrase(clause, preposition, place, end));
                preposition = -1;
                place = end;
                continue;
            }
            if (!clause.is(Part.PREPOSITION, place)) {
                preposition = -1;
            } else if (preposition < 0) {
                preposition = place;
            }
            place++;
        }
        return phrases;
    }

    private int end(int start) {
        int core = start;
        while (clause.is(Part.DETERMINER, core) && !(core > start && clause.is(Part.PRONOUN, core))) {
            core++;
        }
        int end = core;
        while (end < clause.size() && isNoun(start, core, end)) {
            end++;
        }
        end = withoutVerb(start, core, end);
        return end > core || (end > start && clause.is(Part.NUMBER, start)) ? end : start;
    }

    // "did Anonymous protest", "is the sky blue": of the subject something must be said, be it in a word that nobody knows
    private int withoutVerb(int start, int core, int end) {
        if (!clause.isAux(start - 1) || end < core + 2 || isVerbAhead(end)) {
            return end;
        }
        boolean be = clause.is(Part.BE, start - 1);
        boolean open = !be || start == 1 || clause.isAny(start - 2, "why", "and");
        boolean told = be && end < clause.length() && !clause.word(end - 1).low().matches(DESCRIBING);
        if (!open || told || isHave(start - 1)) {
            return end;
        }
        for (int place = core + 1; place < end; place++) {
            var word = clause.word(place);
            if (clause.word(place - 1).isCapital() && !word.isCapital() && !word.isGenitive()) {
                return place;
            }
        }
        return clause.word(end - 1).isCapital() ? end : end - 1;
    }

    private boolean isHave(int place) {
        return clause.isAny(place, "has", "had", "have", "'s");
    }

    // whether a word may go on a noun phrase that starts at a place and has its first noun at another
    private boolean isNoun(int start, int core, int place) {
        var word = clause.word(place);
        if (word.isGenitive()) {
            return place > core && !clause.isAux(place);
        }
        if (word.isMark()) {
            return place > core && word.text().equals("&");
        }
        if (word.hasDigit() || clause.is(Part.NUMBER, place) || (clause.isCapital(place) && !word.text().equals("I"))
                || (place > core && links(core, place))) {
            return true;
        }
        boolean ends = place > core && (isGivenName(place - 1)
                || (clause.isAny(place, "part") && clause.isAny(place + 1, "of")));
        if (isFunction(place) || ends) {
            return false;
        }
        boolean started = place > core && !clause.word(place - 1).isGenitive();
        if (clause.is(Part.ADJECTIVE, place)) {
            return !started || clause.is(Part.ADJECTIVE, place - 1);
        }
        return !clause.lexicon().isVerb(word) || isVerbalNoun(start, started, place);
    }

    // "Maid of Orleans", "Pierre de la Chatre"
    private boolean links(int core, int place) {
        boolean first = clause.isParticle(place) && clause.word(place - 1).isCapital()
                && (clause.isCapital(place + 1) || (clause.isParticle(place + 1) && clause.isCapital(place + 2)));
        return first || (place > core + 1 && clause.isParticle(place) && clause.isParticle(place - 1)
                && clause.isCapital(place + 1));
    }

    private boolean isGivenName(int place) {
        var word = clause.word(place);
        return word.isCapital() && (Lexicon.isMaleName(word.low()) || Lexicon.isFemaleName(word.low()));
    }

    // "the play", "which name", "a locked door", "what is the float test"; but "the guide betrays"
    private boolean isVerbalNoun(int start, boolean started, int place) {
        var word = clause.word(place);
        boolean past = clause.is(Part.PAST, place);
        if (said) {
            return started && !past && !word.low().endsWith("ed");
        }
        boolean subject = place == start && clause.isAux(place - 1) && !clause.asksWhoMay(place)
                && (place == 1 || !clause.is(Part.BE, place - 1))
                && !isHave(place - 1);
        boolean introduced = subject || (place > start && !started) || clause.is(Part.ADJECTIVE, place - 1)
                || (place > 0 && clause.word(place - 1).low().matches("best|worst|.{3,}est"));
        boolean named = started && clause.is(Part.BE, start - 1) && clause.is(Part.VERB, place) && !past;
        return introduced || named || (place == start && !word.low().endsWith("ing") && isChosen(place));
    }

    private boolean isChosen(int place) {
        boolean asked = clause.isAny(place - 1, "which", "what", "whose")
                && (clause.isAux(place + 1) || clause.isVerb(place + 1) || place + 1 >= clause.length());
        return ((asked || clause.isAny(place - 1, "many", "much")) && !clause.isPast(place))
                || (clause.is(Part.PREPOSITION, place - 1) && !clause.isAny(place - 1, "to"));
    }

    private boolean isVerbAhead(int from) {
        for (int place = from; place < clause.size(); place++) {
            if (clause.isVerb(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFunction(int place) {
        var word = clause.word(place);
        boolean manner = !word.isCapital() && word.low().length() > 5 && word.low().matches(MANNER)
                && !word.low().endsWith("family");
        return clause.is(Part.WH, place) || clause.isAux(place) || clause.is(Part.PREPOSITION, place)
                || clause.is(Part.PRONOUN, place) || clause.is(Part.DETERMINER, place) || clause.is(Part.CLAUSE, place)
                || clause.is(Part.YES, place) || clause.isAny(place, "and", "or", "than") || manner
                || (clause.is(Part.ADVERB, place) && !clause.is(Part.ADJECTIVE, place));
    }
}
