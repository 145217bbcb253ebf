package org.lectern.app.answering.followup.grammar;

/// Whether "he" or "she" is said of somebody.
public enum Gender {
    MALE, FEMALE, OPEN;

    public static Gender of(Phrase phrase) {
        var lexicon = phrase.clause().lexicon();
        var head = phrase.head();
        if (lexicon.is(Part.FEMALE, head)) {
            return FEMALE;
        }
        if (lexicon.is(Part.MALE, head)) {
            return MALE;
        }
        Gender found = OPEN;
        var words = phrase.words();
        for (int place = words.size() - 1; place >= 0; place--) {
            var word = words.get(place);
            if (word.isGenitive()) {
                break;
            }
            if (lexicon.is(Part.FEMALE, word) && !lexicon.is(Part.DETERMINER, word)) {
                return FEMALE;
            }
            if (lexicon.is(Part.MALE, word) && !lexicon.is(Part.DETERMINER, word)) {
                return MALE;
            }
            if (word.isCapital() && Lexicon.isFemaleName(word.low())) {
                found = FEMALE;
            } else if (word.isCapital() && Lexicon.isMaleName(word.low())) {
                found = MALE;
            }
        }
        return found;
    }
}
