package org.lectern.app.answering.followup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.lectern.app.answering.followup.Pronoun.Reference;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Gender;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;

/// What tells that a pronoun stands for nothing before the question: its noun is in the question itself ("a driver, when he"), or
/// it stands for nothing at all ("is it safe to", "what time is it").
final class OwnSigns {
    /// Its noun stands before it in the question.
    static final String BOUND = "own bound";
    /// It stands for nothing.
    static final String EMPTY = "own empty";

    private final Frame frame;
    private final Clause clause;
    private final int at;
    private final Reference type;
    private final boolean possessive;
    private final boolean again;

    /// @param again whether the same kind of pronoun stands before it
    OwnSigns(Frame frame, int at, Reference type, boolean possessive, boolean again) {
        this.frame = frame;
        this.clause = frame.clause();
        this.at = at;
        this.type = type;
        this.possessive = possessive;
        this.again = again;
    }

    List<String> find() {
        var signs = new LinkedHashSet<String>();
        String name = "own " + type.name().toLowerCase(Locale.ROOT);
        signs.add(name);
        if (isBound()) {
            signs.add(BOUND);
            signs.add(name + " bound");
        }
        if (type == Reference.IT && !possessive) {
            if (isEmpty()) {
                signs.add(EMPTY);
            }
            signs.add("own after " + (at > 0 ? clause.word(at - 1).low() : "nothing"));
            signs.add("own before " + next());
            boolean begins = clause.is(Part.BE, at - 1) && at - 1 == frame.body();
            signs.add(begins ? "own is it" : clause.isAux(at - 1) ? "own does it" : "own it");
        }
        for (int place = frame.start(); place < clause.length(); place++) {
            String side = place < at ? "before" : "after";
            if (clause.isAny(place, "you", "people", "someone", "somebody", "anyone", "everyone", "nobody", "anybody",
                    "person", "men", "women", "children")) {
                signs.add("own generic " + side);
            }
            if (place > at && clause.isAny(place, "to") && isInfinitive(place + 1)) {
                signs.add("own infinitive");
            }
            if (place != at && clause.is(Part.CLAUSE, place) && place > frame.asked()) {
                signs.add("own clause " + side);
            }
        }
        signs.add(clause.phrases().stream().anyMatch(Phrase::isIndefinite) ? "own article" : "own no article");
        signs.add("own length " + Math.min(4, clause.length() / 3));
        signs.add(clause.phrases().stream().anyMatch(Phrase::isName) ? "own name" : "own no name");
        return List.copyOf(signs);
    }

    private String next() {
        int place = at + 1;
        if (place >= clause.length()) {
            return "end";
        }
        if (clause.is(Part.EXPLETIVE, place)) {
            return "judgement";
        }
        if (clause.is(Part.WEATHER, place)) {
            return "weather";
        }
        if (clause.is(Part.ADJECTIVE, place)) {
            return "adjective";
        }
        return clause.isVerb(place)
                ? "verb"
                : clause.is(Part.DETERMINER, place)
                        ? "determiner"
                        : clause.is(Part.PREPOSITION, place) ? "preposition" : "other";
    }

    // "a driver … when he", "Norris … his wife", "everybody … they"
    private boolean isBound() {
        if (type == Reference.THERE || type == Reference.THAT || type == Reference.THOSE) {
            return false;
        }
        boolean far = possessive;
        boolean anybody = false;
        for (int place = frame.start(); place < at; place++) {
            boolean border = (clause.is(Part.CLAUSE, place) && !clause.isAny(place, "and"))
                    || clause.isAny(place, ",", "than", "without");
            far |= border && place >= frame.body();
            anybody |= type != Reference.IT && clause.is(Part.PRONOUN, place)
                    && clause.word(place).low().matches("(?:some|any|every|no)(?:one|body)|people");
        }
        return anybody || (far && (again || clause.phrases().stream().anyMatch(
                phrase -> phrase.to() <= at && phrase.from() >= (frame.isMeasured() ? frame.body() : frame.start())
                        && agrees(phrase))));
    }

    private boolean agrees(Phrase phrase) {
        var kind = Kind.of(phrase);
        var gender = Gender.of(phrase);
        boolean somebody = !phrase.isPlural() && (kind == Kind.PERSON || kind == Kind.UNKNOWN);
        boolean thing = kind != Kind.TIME && kind != Kind.AMOUNT;
        return switch (type) {
            case HE -> somebody && gender != Gender.FEMALE;
            case SHE -> somebody && gender != Gender.MALE;
            case IT -> thing && !phrase.isPlural() && kind != Kind.PERSON;
            case THEY -> thing && (phrase.isPlural() || phrase.head().low().endsWith("s"));
            default -> false;
        };
    }

    // "is it safe to", "what is it that", "does it rain", "how long does it take to", "what time is it"
    private boolean isEmpty() {
        if (clause.isAny(at + 1, "that", "who") || clause.isAny(frame.asked() + 1, "time", "day")
                || clause.isAny(at - 1, "time") || clause.is(Part.WEATHER, at + 1) || isIdiom()) {
            return true;
        }
        boolean be = clause.is(Part.BE, at - 1);
        boolean judged = be && frame.word().equals("how") && frame.body() == frame.asked() + 2;
        boolean becomes = clause.isAny(at + 1, "get", "become", "grow", "is");
        for (int place = at + 1; place < clause.length(); place++) {
            judged |= clause.is(Part.EXPLETIVE, place) || (be && place == at + 1)
                    || clause.isAny(place, "take", "cost", "mean", "hurt", "help", "like", "feel", "called", "harm",
                            "so",
                            "too", "pay", "make", "get", "matter", "time");
            if (becomes && (clause.is(Part.WEATHER, place) || clause.isAny(place, "time"))) {
                return true;
            }
            if (beginsClause(place)) {
                return judged;
            }
        }
        return be && isCleft();
    }

    private boolean beginsClause(int place) {
        boolean joined = place > at + 1
                && clause.isAny(place, "that", "when", "if", "how", "whether", "what", "who", "why", "where");
        boolean infinitive = clause.isAny(place, "to") && (isInfinitive(place + 1) || clause.isVerb(place + 1))
                && !clause.isAny(place - 1, "have", "has", "had") && !clause.is(Part.RAISING, place - 1);
        return joined || infinitive;
    }

    // "who had it worst", "did they make it out", "find it hard to", "leave it up to"
    private boolean isIdiom() {
        return clause.isAny(at + 1, "worst", "best", "out", "up", "hard", "easy", "difficult", "painful", "necessary")
                && clause.isAny(at - 1, "had", "have", "has", "make", "made", "leave", "left", "find", "found", "call",
                        "called");
    }

    private boolean isInfinitive(int place) {
        return place < clause.length() && !clause.word(place).isCapital() && !clause.is(Part.DETERMINER, place)
                && !clause.is(Part.PRONOUN, place) && !clause.is(Part.WH, place);
    }

    // "is it the arm that catches", "is it on Tuesdays that", "is it colder"
    private boolean isCleft() {
        return clause.isAny(at + 1, "colder", "warmer", "cold", "warm", "dark", "hot") || clause.phrases().stream()
                .anyMatch(phrase -> phrase.start() == at + 1 && clause.isAny(phrase.to(), "that", "who"));
    }
}
