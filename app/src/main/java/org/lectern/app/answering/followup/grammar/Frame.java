package org.lectern.app.answering.followup.grammar;

/// How a question is built: its question words, its auxiliary and its subject.
///
/// @param start the place after "and", "but" and the like
/// @param asked the place of the question word, -1 where there is none
/// @param body the place after the question words: "how many people", "in which year"
/// @param subject the place after the auxiliary, or [#body()] where there is none
/// @param rest the place after the subject
public record Frame(Clause clause, int start, int asked, int body, int subject, int rest) {

    public static Frame of(Clause clause) {
        int start = 0;
        while (start < clause.length() - 1 && (clause.is(Part.LEADING, start) || clause.word(start).isMark())) {
            start++;
        }
        int asked = asked(clause, start);
        int body = asked < 0 ? start : body(clause, asked);
        int subject = clause.isAux(body) && !clause.asksWhoMay(body + 1) ? body + 1 : body;
        return new Frame(clause, start, asked, body, subject, rest(clause, subject));
    }

    // up to two prepositions before it: "out of how many"
    private static int asked(Clause clause, int start) {
        int place = start;
        while (clause.is(Part.PREPOSITION, place) && place < start + 2) {
            place++;
        }
        return clause.is(Part.WH, place) ? place : -1;
    }

    private static int body(Clause clause, int asked) {
        int place = asked + 1;
        if (clause.isAny(place, "else", "exactly", "not", "come")) {
            return place + 1;
        }
        if (clause.isAny(place, "many", "much")) {
            return nouns(clause, place + 1);
        }
        if (clause.isAny(asked, "how")) {
            boolean measure = place < clause.length() && !clause.isAux(place) && !clause.is(Part.PRONOUN, place)
                    && !clause.is(Part.DETERMINER, place) && !clause.is(Part.PREPOSITION, place);
            return measure ? place + 1 : place;
        }
        return clause.isAny(asked, "what", "which", "whose") ? nouns(clause, place) : place;
    }

    private static int nouns(Clause clause, int from) {
        boolean last = from + 1 >= clause.length() || clause.isAux(from + 1) || clause.isVerb(from + 1)
                || clause.isAny(from - 1, "many", "much");
        boolean happens = clause.isAny(from, "happens", "comes", "goes", "follows", "remains", "changes", "occurs",
                "matters", "means", "counts");
        if (clause.isVerb(from) && (!last || happens || clause.isPast(from))) {
            return from;
        }
        if (isSentence(clause, from)) {
            return from + 1;
        }
        int place = from;
        while (place < clause.length() && !endsNouns(clause, from, place)) {
            place++;
        }
        return place;
    }

    private static boolean endsNouns(Clause clause, int from, int place) {
        boolean linked = clause.is(Part.PREPOSITION, place - 1) || clause.is(Part.DETERMINER, place - 1)
                || clause.is(Part.ADJECTIVE, place - 1);
        boolean tells = clause.word(place).low().endsWith("s") && (clause.is(Part.DETERMINER, place + 1)
                || clause.is(Part.WH, place + 1) || clause.is(Part.PRONOUN, place + 1));
        boolean verb = place > from && !linked && (clause.isVerb(place) || tells);
        boolean strange = clause.is(Part.PREPOSITION, place) && place == from && !clause.isAny(place, "of");
        return clause.isAux(place) || verb || strange || clause.is(Part.PRONOUN, place)
                || (clause.is(Part.DETERMINER, place) && !clause.is(Part.PREPOSITION, place - 1))
                || (clause.is(Part.ADVERB, place) && !clause.is(Part.ADJECTIVE, place));
    }

    // "what enzyme hydroxylates proline": there must be a verb, be it one that nobody knows
    private static boolean isSentence(Clause clause, int from) {
        for (int place = from; place < clause.length(); place++) {
            if (clause.isAux(place) || clause.isVerb(place) || clause.is(Part.PREPOSITION, place)
                    || clause.is(Part.ADVERB, place)) {
                return false;
            }
        }
        return clause.length() - from > 2;
    }

    private static int rest(Clause clause, int subject) {
        if (clause.is(Part.PRONOUN, subject) && !clause.isInPhrase(subject)) {
            return subject + 1;
        }
        int end = subject;
        for (var phrase : clause.phrases()) {
            boolean goesOn = end > subject && phrase.preposition() == end && clause.isAny(end, "of");
            if ((phrase.preposition() < 0 && phrase.from() == subject) || goesOn) {
                end = phrase.to();
            }
        }
        return end;
    }

    public boolean isYesNo() {
        return asked < 0 && clause.isAux(start);
    }

    public boolean hasAux() {
        return clause.isAux(body);
    }

    /// Whether it asks about what was, not about what is.
    public boolean isPast() {
        return hasAux() && clause.isAny(body, "was", "were", "did", "had");
    }

    /// "how many", "how much".
    public boolean isCounted() {
        return clause.isAny(asked + 1, "many", "much");
    }

    /// "how old", "how often".
    public boolean isMeasured() {
        return word().equals("how") && body > asked + 1 && !isCounted();
    }

    /// Whether there is anything that says what is or is done.
    public boolean hasVerb() {
        for (int place = start; place < clause.length(); place++) {
            if (clause.isAux(place) || (clause.isVerb(place) && !clause.isInPhrase(place))) {
                return true;
            }
        }
        return false;
    }

    /// The question word, "" where there is none.
    public String word() {
        return asked < 0 ? "" : clause.word(asked).low();
    }

    /// How the question begins: its question word, "how many", "yes/no" or "none".
    public String opening() {
        if (asked < 0) {
            return isYesNo() ? "yes/no" : "none";
        }
        return word().equals("how") && isCounted() ? "how many" : word();
    }
}
