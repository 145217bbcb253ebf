package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.Mention.Role;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Gender;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Phrases;
import org.lectern.app.answering.followup.grammar.Word;

/// What an answer spoke of; what was asked tells what it is.
final class AnswerMentions {
    private static final Pattern ABOUT = Pattern
            .compile("(?i)^(?:about|around|only|also|mostly|at least|one of|for example,) ");
    private static final Pattern SAID = Pattern.compile("(?i),? (?:according to|says|said) .*");
    private static final int SHORT = 7; // words

    private final Earlier turn;
    private final Frame frame;
    private final List<Mention> asked;
    private final Optional<Mention> defined;
    private final Clause clause;

    private AnswerMentions(Earlier turn, List<Mention> asked) {
        this.turn = turn;
        this.frame = turn.frame();
        this.asked = asked;
        defined = asked.stream().filter(Mention::isDefined).findFirst();
        clause = clause(turn);
    }

    /// @param asked what the question spoke of
    static List<Mention> of(Earlier turn, List<Mention> asked) {
        return new AnswerMentions(turn, asked).find();
    }

    private static Clause clause(Earlier turn) {
        String text = SAID.matcher(turn.answer().orElse("")).replaceFirst("");
        return Clause.answer(ABOUT.matcher(text).replaceFirst(""), turn.clause().lexicon());
    }

    /// What kind of words an answer is.
    static String form(Earlier turn) {
        var clause = clause(turn);
        if (clause.length() == 0) {
            return "none";
        }
        if (clause.is(Part.INDEFINITE, 0) || turn.answer().filter(text -> text.matches("(?i)one of .*")).isPresent()) {
            return "a";
        }
        if (clause.isAny(0, "the")) {
            return "the";
        }
        if (clause.is(Part.PRONOUN, 0) || clause.isVerb(0) || clause.is(Part.DETERMINER, 0)) {
            return "other";
        }
        boolean name = clause.words().subList(0, clause.length()).stream()
                .allMatch(word -> word.isCapital() || word.hasDigit());
        return name ? "name" : clause.length() < 4 ? "short" : "long";
    }

    private List<Mention> find() {
        var found = new ArrayList<Mention>();
        // "Who is Mr. Mipps? A carpenter": one goes on about Mr. Mipps
        if (defined.isPresent() && !defined.get().isRole() && !form(turn).equals("name")) {
            clause.phrases().forEach(phrase -> found.addAll(Mentions.owners(phrase, turn.back())));
            return found;
        }
        // "What does it do? Overwrites files"
        boolean does = clause.length() > 1 && clause.word(0).low().matches(".{2,}[^s]s")
                && clause.lexicon().isVerb(Word.of(clause.word(0).low()).getFirst()) && frame.word().equals("what");
        if (does) {
            return found;
        }
        var signs = signs();
        int covered = 0;
        for (var phrase : clause.phrases()) {
            if (phrase.from() < covered || (defined.isPresent() && !found.isEmpty())) {
                continue;
            }
            boolean first = found.isEmpty();
            var renamed = first ? Phrases.renamed(phrase) : Optional.<Phrase>empty();
            var whole = renamed.orElseGet(() -> first && isOne(phrase)
                    ? new Phrase(clause, phrase.preposition(), phrase.from(), clause.length())
                    : Phrases.whole(phrase));
            found.addAll(Mentions.owners(phrase, turn.back()));
            var mention = Mention.of(renamed.orElse(phrase), whole, turn.back(),
                    first ? Role.ANSWER : Role.LATER_ANSWER,
                    signs);
            found.add(first
                    ? told(typed(mention, renamed.isPresent() ? Gender.of(phrase) : Gender.OPEN), phrase)
                    : mention);
            covered = whole.to();
        }
        return found.stream().map(mention -> Mentions.owned(mention, asked)).toList();
    }

    private List<String> signs() {
        var signs = new ArrayList<String>();
        signs.add("answers:" + frame.opening());
        signs.add("turn:" + (clause.size() > SHORT ? "long" : "short"));
        if (frame.opening().startsWith("who")) {
            signs.add(!frame.hasAux() ? "subject asked" : defined.isPresent() ? "identity asked" : "object asked");
        }
        if (defined.isPresent()) {
            signs.add("defines as " + form(turn));
        }
        return signs;
    }

    // "a man in a white coat"
    private boolean isOne(Phrase first) {
        boolean one = first.start() == 0 && first.hasDeterminer() && clause.length() <= SHORT
                && clause.phrases().size() > 1;
        for (int place = 0; one && place < clause.length(); place++) {
            one = !clause.isAux(place) && !clause.is(Part.PRONOUN, place) && !clause.is(Part.CLAUSE, place)
                    && !clause.isAny(place, ",", "and");
        }
        return one;
    }

    private Mention typed(Mention given, Gender told) {
        var kind = given.kind();
        var gender = given.gender() == Gender.OPEN ? told : given.gender();
        var selected = turn.clause().phrases().stream()
                .filter(phrase -> phrase.from() > frame.asked() && phrase.from() < frame.body()).findFirst();
        boolean open = kind == Kind.UNKNOWN || kind == Kind.PERSON || kind == Kind.PLACE;
        if (frame.asked() >= 0 && selected.isPresent() && !frame.word().matches("how|whose") && open) {
            kind = Kind.of(selected.get());
            gender = kind == Kind.PERSON && gender == Gender.OPEN ? Gender.of(selected.get()) : gender;
        } else if (kind == Kind.UNKNOWN && frame.word().matches("who|whom|whose")) {
            kind = Kind.PERSON;
        } else if (kind == Kind.UNKNOWN && frame.word().equals("what") && !asksForName()) {
            kind = Kind.THING;
        } else if (kind == Kind.UNKNOWN && frame.word().equals("where")) {
            kind = Kind.PLACE;
        } else if (kind == Kind.THING && frame.word().matches("who|whom")) {
            kind = Kind.UNKNOWN;
        }
        boolean like = gender == Gender.OPEN && kind == Kind.PERSON && defined.isPresent();
        return given.as(kind, like ? defined.get().gender() : gender);
    }

    private boolean asksForName() {
        return turn.clause().words().stream().anyMatch(word -> word.low().matches("names?|call(?:ed|s)?|title|named"));
    }

    // "the letters" that "are kept in the chest": a noun that is no name says little without what was asked
    private Mention told(Mention given, Phrase phrase) {
        boolean several = Phrases.isList(Phrases.whole(phrase));
        boolean bare = phrase.hasDeterminer() || phrase.isNumber() || clause.is(Part.NUMBER, phrase.from()) || several;
        boolean thing = given.kind() == Kind.THING
                || (given.plural() && given.kind() != Kind.TIME && given.kind() != Kind.AMOUNT);
        boolean leans = turn.clause().words().stream().anyMatch(word -> turn.clause().lexicon().is(Part.PRONOUN, word));
        boolean object = frame.hasAux() && frame.rest() != frame.subject();
        if (defined.isPresent() || !bare || !thing || leans || phrase.start() != 0 || Phrases.whole(phrase).isName()
                || turn.clause().length() > SHORT || !frame.word().matches("who|what|which")
                || (object && !turn.clause().is(Part.DO, frame.body()))) {
            return given;
        }
        int from = object ? frame.subject() : frame.body();
        return given.told(given.text().replaceFirst("^(?:a|an) ", "the ") + " that "
                + turn.text(from, turn.clause().length()));
    }
}
