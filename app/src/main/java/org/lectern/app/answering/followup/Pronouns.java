package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.followup.Pronoun.Reference;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Part;

/// Finds the words of a question that may stand for something outside of it.
final class Pronouns {
    private final Clause clause;
    private final Frame frame;

    private Pronouns(Frame frame) {
        this.clause = frame.clause();
        this.frame = frame;
    }

    static List<Pronoun> of(Frame frame) {
        var pronouns = new Pronouns(frame);
        var found = new ArrayList<Pronoun>();
        for (int place = frame.start(); place < frame.clause().length(); place++) {
            pronouns.at(place).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Pronoun> at(int place) {
        return type(place).map(type -> {
            boolean possessive = isPossessive(place);
            var earlier = new ArrayList<Reference>();
            for (int before = frame.start(); before < place; before++) {
                type(before).filter(other -> other != Reference.IT).ifPresent(earlier::add);
            }
            var own = new OwnSigns(frame, place, type, possessive, earlier.contains(type)).find();
            return new Pronoun(place, end(place), type, possessive, place == frame.subject() && frame.hasAux(), own);
        });
    }

    // "that one" and "the two" are two words
    private int end(int at) {
        boolean more = (clause.isAny(at, "that", "this", "those", "these")
                && clause.isAny(at + 1, "one", "ones", "two"))
                || (clause.isAny(at, "the") && clause.isAny(at + 1, "two", "latter"));
        return more ? at + 2 : at + 1;
    }

    private Optional<Reference> type(int at) {
        return switch (clause.word(at).low()) {
            case "he", "him", "his" -> Optional.of(Reference.HE);
            case "she", "her", "hers" -> Optional.of(Reference.SHE);
            case "it", "its" -> Optional.of(Reference.IT);
            case "they", "them", "their", "theirs" -> Optional.of(Reference.THEY);
            case "there" -> Optional.of(Reference.THERE).filter(type -> !isExistential(at));
            case "that", "this" -> Optional.of(Reference.THAT).filter(type -> isBare(at));
            case "those", "these" -> Optional.of(Reference.THOSE).filter(type -> isBare(at));
            case "the" -> Optional.of(Reference.THOSE).filter(type -> clause.isAny(at + 1, "latter")
                    || (clause.isAny(at + 1, "two") && !clause.isInPhrase(at + 2)));
            case "one", "ones" -> Optional.of(Reference.WHICH).filter(type -> clause.isAny(at - 1, "which"));
            default -> Optional.empty();
        };
    }

    // "is there a garage", "how many rooms are there"
    private boolean isExistential(int at) {
        boolean counted = frame.isCounted()
                || (clause.isAny(frame.asked(), "which", "what") && frame.body() > frame.asked() + 1);
        boolean begins = clause.is(Part.BE, at - 1) && at - 1 == frame.body() && (counted || at + 1 < clause.length());
        return begins || clause.is(Part.BE, at + 1) || clause.isAny(at + 1, "'s", "been", "be")
                || (clause.isAux(at - 1) && clause.isAny(at + 1, "have", "be"));
    }

    // "who announced that?", not "that bridge", "said that he" and "what is it that"
    private boolean isBare(int at) {
        if (at + 1 >= clause.length()) {
            return true;
        }
        boolean joins = clause.isVerb(at - 1) && clause.is(Part.PRONOUN, at + 1);
        boolean ends = clause.isAux(at + 1) || clause.is(Part.PREPOSITION, at + 1) || clause.word(at + 1).isMark()
                || clause.isAny(at + 1, "one", "ones", "then", "again", "too", "two");
        boolean begins = clause.isAux(at - 1) && at - 1 == frame.body();
        boolean relative = clause.isInPhrase(at - 1) && !begins && !clause.is(Part.PREPOSITION, at - 1);
        boolean cleft = clause.isAny(at - 1, "it", "so", "anything", "something", "nothing", "everything")
                || clause.is(Part.EXPLETIVE, at - 1) || clause.isAny(at - 2, "it");
        boolean stands = ends || (begins && (clause.isVerb(at + 1) || !clause.isInPhrase(at + 1)));
        return stands && !joins && !relative && !cleft;
    }

    private boolean isPossessive(int at) {
        return switch (clause.word(at).low()) {
            case "his", "its", "their", "hers", "theirs" -> true;
            case "her" -> clause.phrases().stream().anyMatch(phrase -> phrase.from() == at && phrase.size() > 1);
            default -> false;
        };
    }
}
