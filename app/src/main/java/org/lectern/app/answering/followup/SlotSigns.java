package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Likeness;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Word;

/// What tells for and against that a noun phrase takes the place of another one.
final class SlotSigns {
    private final Clause fragment;
    private final Earlier earlier;
    private final Clause before;
    private final String title;

    /// @param title in small letters
    SlotSigns(Clause fragment, Earlier earlier, String title) {
        this.fragment = fragment;
        this.earlier = earlier;
        this.before = earlier.clause();
        this.title = title;
    }

    /// What tells of the turn.
    List<String> turn() {
        String back = "slot back " + earlier.back();
        return List.of(back, back + (earlier.found() ? " found" : " not found"));
    }

    /// @param phrase the new one
    /// @param slot the one before
    List<String> of(Phrase phrase, Phrase slot) {
        var signs = new ArrayList<String>();
        signs.add(preposition(phrase, slot));
        boolean small = fragment.words().stream().noneMatch(Word::isCapital);
        var kind = kind(phrase);
        var other = kind(slot);
        if (small && (kind == Kind.THING || other == Kind.UNKNOWN)) {
            signs.add("slot low");
        } else {
            signs.add(kind == other ? "slot kind same" : "slot kind other");
            signs.add("slot " + kind + " for " + other);
        }
        boolean bare = small && !phrase.hasDeterminer() && !slot.hasDeterminer();
        signs.add(bare || form(phrase).equals(form(slot)) ? "slot form same" : "slot form other");
        signs.add("slot " + form(phrase) + " for " + form(slot));
        signs.add(phrase.isPlural() == slot.isPlural() ? "slot number same" : "slot number other");
        addLikeness(phrase, slot, signs);
        addPlace(phrase, slot, signs);
        return signs;
    }

    private String preposition(Phrase phrase, Phrase slot) {
        if (phrase.preposition() < 0) {
            return slot.preposition() < 0 ? "slot bare" : "slot after preposition";
        }
        if (slot.preposition() < 0) {
            return "slot without preposition";
        }
        boolean same = fragment.word(phrase.preposition()).low().equals(before.word(slot.preposition()).low());
        return same ? "slot same preposition" : "slot other preposition";
    }

    private void addLikeness(Phrase phrase, Phrase slot, List<String> signs) {
        String head = phrase.head().low();
        if (phrase.head().hasDigit() && slot.head().hasDigit()) {
            signs.add("slot digits");
        }
        if (head.equals(slot.head().low())) {
            signs.add("slot head same");
        }
        if (isAlike(head, slot.head().low()) || isAlike(phrase.first().low(), slot.first().low())) {
            signs.add("slot alike");
        }
        double like = Likeness.of(head, slot.head().low());
        signs.add("slot like " + (like == 0
                ? "unknown"
                : like > .75
                        ? "4"
                        : like > .6
                                ? "3"
                                : like > .4
                                        ? "2"
                                        : like > .2 ? "1" : "0"));
        if (like > .25 && before.phrases().stream().allMatch(other -> Likeness.of(head, other.head().low()) <= like)) {
            signs.add("slot most alike");
        }
    }

    private void addPlace(Phrase phrase, Phrase slot, List<String> signs) {
        var frame = earlier.frame();
        if (slot.words().stream().anyMatch(Word::isGenitive)) {
            signs.add("slot owned for " + form(phrase));
        }
        String role = slot.from() < frame.body()
                ? "asked"
                : slot.from() == frame.subject() && frame.hasAux()
                        ? "subject"
                        : slot.preposition() < 0 ? "object" : "adjunct";
        signs.add("slot " + role);
        signs.add("slot " + role + " of " + frame.opening());
        if (slot.to() >= before.length()) {
            signs.add("slot last");
        }
        if (before.phrases().stream().filter(other -> other.from() >= frame.start()).count() == 1) {
            signs.add("slot only");
        }
        if (title.contains(slot.head().low())) {
            signs.add("slot title");
        }
        if (fragment.text().toLowerCase(Locale.ROOT).contains(slot.text().toLowerCase(Locale.ROOT))) {
            signs.add("slot inside");
        }
    }

    /// What kind of words a noun phrase is.
    static String form(Phrase phrase) {
        if (phrase.isIndefinite()) {
            return "a";
        }
        if (phrase.isDefinite()) {
            return "the";
        }
        return phrase.isNumber() ? "number" : phrase.isName() ? "name" : phrase.isPlural() ? "plural" : "bare";
    }

    // nobody knows of most names what they name
    private static Kind kind(Phrase phrase) {
        var kind = Kind.of(phrase);
        return phrase.isName() && (kind == Kind.PLACE || kind == Kind.THING) ? Kind.UNKNOWN : kind;
    }

    // four letters at the beginning or the end
    private static boolean isAlike(String one, String other) {
        return one.length() >= 4 && other.length() >= 4 && (one.regionMatches(0, other, 0, 4)
                || one.regionMatches(one.length() - 4, other, other.length() - 4, 4));
    }
}
