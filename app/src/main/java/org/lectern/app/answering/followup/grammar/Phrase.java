package org.lectern.app.answering.followup.grammar;

import java.util.List;

/// A noun phrase of a question or an answer: "the lamp", "Maud Ellery", "2019".
///
/// @param preposition the place of the word before it, -1 where there is none
/// @param from the place of its first word
/// @param to the place after its last one
public record Phrase(Clause clause, int preposition, int from, int to) {

    public String text() {
        return clause.text(from, to);
    }

    /// The same with its preposition.
    public String full() {
        return clause.text(start(), to);
    }

    /// Its first word or its preposition.
    public int start() {
        return preposition < 0 ? from : preposition;
    }

    public List<Word> words() {
        return clause.words().subList(from, to);
    }

    public int size() {
        return to - from;
    }

    public Word first() {
        return clause.word(from);
    }

    /// The word that says what it is: the last, or the one before "of".
    public Word head() {
        int last = to - 1;
        for (int place = from + 1; place < to - 1 && last == to - 1; place++) {
            last = clause.isAny(place, "of") ? place - 1 : last;
        }
        if (last > from && clause.word(last).isGenitive()) {
            last--;
        }
        return clause.word(last);
    }

    public boolean hasDeterminer() {
        return clause.is(Part.DETERMINER, from);
    }

    public boolean isDefinite() {
        return clause.is(Part.DEFINITE, from);
    }

    public boolean isIndefinite() {
        return clause.is(Part.INDEFINITE, from);
    }

    /// Whether it holds a word with a capital that is not due to its place.
    public boolean isName() {
        for (int place = from; place < to; place++) {
            if (clause.isCapital(place)) {
                return true;
            }
        }
        return false;
    }

    /// "12", "$20" or "two", not "E4".
    public boolean isNumber() {
        return words().stream().allMatch(word -> word.low().matches("[$£€¥]?\\d[\\d.,]*(?:%|°|st|nd|rd|th)?")
                || clause.lexicon().is(Part.NUMBER, word) || clause.lexicon().is(Part.DETERMINER, word));
    }

    public boolean isYear() {
        return size() == 1 && first().text().matches("1\\d{3}|20\\d{2}");
    }

    public boolean isPlural() {
        var lexicon = clause.lexicon();
        String low = head().low();
        boolean bareName = head().isCapital() && !hasDeterminer();
        return lexicon.is(Part.PLURAL, low)
                || (!bareName && low.length() > 3 && low.endsWith("s") && !low.endsWith("ss")
                        && !low.endsWith("'s") && !lexicon.is(Part.NOTPLURAL, low) && !low.endsWith("us")
                        && !low.endsWith("is"));
    }

    public boolean has(Part part) {
        return words().stream().anyMatch(word -> clause.lexicon().is(part, word));
    }
}
