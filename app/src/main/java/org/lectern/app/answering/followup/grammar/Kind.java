package org.lectern.app.answering.followup.grammar;

/// What a noun phrase may stand for.
public enum Kind {
    PERSON, PLACE, TIME, AMOUNT, THING, UNKNOWN;

    public static Kind of(Phrase phrase) {
        var lexicon = phrase.clause().lexicon();
        if (phrase.isYear() || lexicon.is(Part.TIME, phrase.head())
                || (phrase.head().hasDigit() && phrase.has(Part.TIME))) {
            return TIME;
        }
        if (phrase.isNumber()) {
            return AMOUNT;
        }
        if (isPerson(phrase)) {
            return PERSON;
        }
        if (lexicon.is(Part.PLACE, phrase.head())) {
            return PLACE;
        }
        boolean alone = phrase.size() == 1 && phrase.head().isCapital();
        return alone || (phrase.head().isCapital() && phrase.isName()) ? UNKNOWN : THING;
    }

    private static boolean isPerson(Phrase phrase) {
        var lexicon = phrase.clause().lexicon();
        var head = phrase.head();
        String one = head.low().endsWith("s") ? head.low().substring(0, head.low().length() - 1) : head.low();
        if (lexicon.is(Part.PERSON, head) || lexicon.is(Part.PERSON, one) || lexicon.is(Part.MALE, head)
                || lexicon.is(Part.FEMALE, head)) {
            return true;
        }
        return head.isCapital() && !lexicon.is(Part.PLACE, head)
                && phrase.words().stream().anyMatch(word -> isSomebody(lexicon, word));
    }

    // "brother" and "Queen", "Maud"
    private static boolean isSomebody(Lexicon lexicon, Word word) {
        boolean noun = (lexicon.is(Part.MALE, word) || lexicon.is(Part.FEMALE, word))
                && !lexicon.is(Part.PRONOUN, word);
        boolean name = Lexicon.isMaleName(word.low()) || Lexicon.isFemaleName(word.low())
                || lexicon.is(Part.PERSON, word);
        return noun || (word.isCapital() && name);
    }
}
