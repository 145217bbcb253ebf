package org.lectern.app.answering.followup.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/// A turn before a question, as what the question takes its missing parts from.
///
/// @param back turns between it and the question
/// @param answer without "yes" and the mark at its end; empty where there is none beyond that
/// @param found whether there was any answer
/// @param denied whether the answer was "no"
public record Earlier(int back, Frame frame, Optional<String> answer, boolean found, boolean denied) {
    private static final Pattern YES = Pattern.compile("(?i)^(?:yes|no|yep|nope)\\b[,.;:]?\\s*");

    // what was added to a question that leaned
    private static final Pattern ADDED = Pattern.compile("\\s*\\(.*\\)(?=[?!.]*$)");

    /// @param question as it was understood
    /// @param answer empty where none was found
    public static Earlier of(int back, String question, Optional<String> answer, Lexicon lexicon) {
        var said = answer.map(Earlier::bare).filter(text -> !text.isBlank());
        boolean denied = answer.filter(text -> text.strip().matches("(?is)(?:no|nope)\\b.*")).isPresent();
        return new Earlier(back, Frame.of(new Clause(ADDED.matcher(question).replaceFirst(""), lexicon)), said,
                answer.isPresent(), denied);
    }

    private static String bare(String answer) {
        return YES.matcher(answer.strip()).replaceFirst("").replaceAll("[.!?。]+$", "");
    }

    public Clause clause() {
        return frame.clause();
    }

    /// The text between two of its words, without the mark at its end.
    public String text(int from, int to) {
        return clause().text(from, Math.min(to, clause().length()));
    }

    /// What is said of the subject: "stop touring".
    public String predicate() {
        return text(frame.rest(), clause().length());
    }

    /// The question with "anyone" or "a storm" named as the answer names it, without the mark at its end.
    public String question() {
        String whole = text(frame.start(), clause().length());
        if (!frame.isYesNo() || answer.isEmpty() || denied) {
            return whole;
        }
        var said = Clause.answer(answer.get(), clause().lexicon());
        if (said.phrases().isEmpty() || said.phrases().getFirst().start() != 0 || said.length() > 5) {
            return whole;
        }
        if (said.phrases().getFirst().preposition() == 0) {
            return whole + " " + Naming.small(answer.get());
        }
        for (int place = frame.start(); place < clause().length(); place++) {
            if (clause().is(Part.ANYONE, place)) {
                return around(place, place + 1);
            }
        }
        var open = clause().phrases().stream().filter(phrase -> phrase.isIndefinite() && phrase.preposition() < 0)
                .findFirst();
        if (open.isPresent() && said.phrases().getFirst().isName()
                && said.phrases().getFirst().size() == said.length()) {
            return around(open.get().from(), open.get().to());
        }
        boolean intransitive = clause().isVerb(clause().length() - 1) && frame.rest() == clause().length() - 1;
        return intransitive ? whole + " " + Naming.small(answer.get()) : whole;
    }

    private String around(int from, int to) {
        return text(frame.start(), from) + " " + answer.orElse("") + " " + text(to, clause().length());
    }

    /// What the turn has told, in words that need not be a fine sentence: "the Beatles stop touring in August 1966".
    public String statement() {
        String auxiliary = frame.hasAux() && !clause().is(Part.DO, frame.body())
                ? text(frame.body(), frame.subject()) + " "
                : "";
        String subject = text(frame.subject(), frame.rest());
        if (frame.isYesNo()) {
            String told = question();
            String rest = told.substring(Math.min(told.length(), text(frame.start(), frame.rest()).length())).strip();
            return (subject + " " + Naming.small(auxiliary) + (denied ? "not " : "") + rest).strip();
        }
        String given = answer.map(Naming::within).orElse("");
        if (frame.body() >= clause().length()) {
            return given;
        }
        if (!frame.hasAux()) {
            String someone = frame.word().equals("what") ? "something" : "someone";
            return (given.isEmpty() ? someone : given) + " " + text(frame.body(), clause().length());
        }
        if (subject.isEmpty() || frame.asked() > frame.start() || frame.word().matches("when|where|why|how")) {
            String noun = subject.isEmpty() && frame.asked() >= 0 ? text(frame.asked() + 1, frame.body()) : subject;
            return (noun + " " + auxiliary + predicate() + (given.isEmpty() ? "" : ": " + given)).strip();
        }
        return (subject + " " + auxiliary + predicate() + " " + given).strip();
    }

    /// What was asked about, as a noun phrase: the subject or the first name.
    public Optional<Phrase> topic() {
        var phrases = clause().phrases();
        return phrases.stream().filter(phrase -> phrase.from() == frame.subject() && frame.hasAux()).findFirst()
                .or(() -> phrases.stream().filter(Phrase::isName).findFirst()).or(() -> phrases.stream().findFirst());
    }
}
