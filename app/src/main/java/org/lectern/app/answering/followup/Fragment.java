package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Word;

/// Makes a whole question of one that says only what is new: "and 2019?", "since when?", "was anyone hurt?".
final class Fragment {
    private static final Pattern ABOUT = Pattern
            .compile("(?i)^(?:(?:and|but|so|ok|okay)[, ]+)*(?:(?:what|how) about|what of|and|but|or|so)[, ]+");
    private static final Pattern ALSO = Pattern.compile("(?i)[, ]+(?:then|though|too|as well|exactly)$");
    private static final Pattern AFTER = Pattern.compile("(?i)\\b(?:then|instead)$");
    private static final int SHORT = 4; // words

    private final String question;
    private final boolean led;
    private final List<Earlier> earlier;
    private final String title;
    private final Frame asked;
    private final Clause clause;

    /// @param question without what joins it to the one before
    /// @param led whether "and" or "what about" joined it
    private Fragment(String question, boolean led, List<Earlier> earlier, String title) {
        this.question = question;
        this.led = led;
        this.earlier = earlier;
        this.title = title;
        String core = ALSO.matcher(question).replaceFirst("");
        var lexicon = EnglishFollowUps.LEXICON;
        asked = Frame.of(led ? Clause.inner(core, lexicon) : new Clause(core, lexicon));
        clause = asked.clause();
    }

    /// @param earlier the latest turn first
    /// @return empty where the question is a whole sentence
    static Optional<String> whole(String question, List<Earlier> earlier, String title) {
        boolean capital = !question.isEmpty() && Character.isUpperCase(question.charAt(0));
        return fragment(question, earlier, title).flatMap(Fragment::compose)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .map(text -> (capital ? Naming.big(text) : Naming.small(text)) + (question.endsWith("?") ? "?" : ""));
    }

    /// What a noun phrase or the like may mean; none where the question is something else.
    static List<Slots.Option> options(String question, List<Earlier> earlier, String title) {
        return fragment(question, earlier, title).filter(Fragment::isPart)
                .map(part -> Slots.options(part.asked, part.earlier, title, part.led)).orElse(List.of());
    }

    private static Optional<Fragment> fragment(String question, List<Earlier> earlier, String title) {
        var about = ABOUT.matcher(question.strip().replaceAll("[?!.\\s]+$", ""));
        boolean led = about.find();
        return Optional
                .of(new Fragment(about.replaceFirst(""), led, earlier.subList(0, Math.min(2, earlier.size())), title))
                .filter(fragment -> !earlier.isEmpty() && fragment.clause.length() > 0);
    }

    private Optional<String> compose() {
        if (isPart()) {
            return Slots.best(asked, earlier, title, led);
        }
        if (asked.asked() >= 0) {
            return isOnlyAsking() ? Optional.of(new QuestionWords(asked, answered()).compose()) : clipped();
        }
        if (asksLast()) {
            return Optional.of(turnedRound());
        }
        return asked.isYesNo() ? clipped() : Optional.empty();
    }

    // "and the landlord?", "in 2019?", "when she married?", "engaged?"
    private boolean isPart() {
        if (asked.asked() >= 0) {
            return led && isSubordinate();
        }
        boolean sentence = asked.hasVerb() && !clause.is(Part.CLAUSE, asked.start()) && !isParticiple()
                && (clause.length() > SHORT || hasSubject());
        return !asksLast() && !asked.isYesNo() && !sentence && (led || !isTopic());
    }

    private boolean asksLast() {
        return asked.asked() < 0 && clause.isVerb(asked.start()) && clause.is(Part.WH, clause.length() - 1)
                && !asked.hasAux();
    }

    private boolean isSubordinate() {
        return clause.is(Part.CLAUSE, asked.start()) && !asked.hasAux() && asked.body() < clause.length()
                && !clause.isVerb(asked.body()) && !isOnlyAsking();
    }

    private boolean hasSubject() {
        for (int place = 0; place < clause.length(); place++) {
            boolean pronoun = clause.is(Part.PRONOUN, place)
                    && !clause.isAny(place, "one", "ones", "that", "there", "something", "anything");
            if (clause.isAux(place) || pronoun) {
                return true;
            }
        }
        return false;
    }

    // "price of the programme?", "the gene behind it?": a noun phrase that asks by itself
    private boolean isTopic() {
        var phrases = clause.phrases();
        return clause.length() > 2 && !phrases.isEmpty() && !clause.is(Part.ADJECTIVE, asked.start())
                && clause.words().stream().noneMatch(word -> word.low().equals("than"))
                && phrases.getFirst().start() == asked.start() && phrases.getFirst().preposition() < 0
                && (phrases.size() > 1 || clause.words().stream().anyMatch(Word::isGenitive));
    }

    private boolean isParticiple() {
        int last = clause.length() - 1;
        return last < 2 && clause.isVerb(last) && clause.word(last).low().endsWith("ed");
    }

    // "when was the bonus paid" for "paid when?"
    private String turnedRound() {
        var turn = answered();
        int from = clause.length() - 1;
        while (from > asked.start() && clause.is(Part.PREPOSITION, from - 1)
                && !clause.isAny(from - 1, "off", "up", "out")) {
            from--;
        }
        boolean plural = turn.topic().filter(Phrase::isPlural).isPresent();
        return clause.text(from, clause.length()) + " " + Naming.be(plural, turn.frame().isPast()) + " "
                + turn.topic().map(Naming::plain).orElse("it") + " " + clause.text(asked.start(), from);
    }

    // "who can?", "did they?"
    private Optional<String> clipped() {
        var turn = answered();
        int last = clause.length() - 1;
        boolean aux = clause.isAux(last) && last >= asked.body();
        for (int place = asked.start(); place < last; place++) {
            aux &= !clause.isAux(place);
        }
        boolean subject = asked.isYesNo() && asked.rest() >= clause.length() && asked.rest() > asked.subject()
                && !clause.isBe(asked.start());
        return (aux || subject) && !turn.predicate().isBlank()
                ? Optional.of(clause.text(0, clause.length()) + " " + turn.predicate())
                : hanging(turn);
    }

    // "was anyone hurt?", "what should I do instead?": a sentence that says of nothing what it is about
    private Optional<String> hanging(Earlier turn) {
        boolean defines = clause.isBe(asked.body()) && asked.word().equals("what");
        boolean bare = !defines && clause.length() <= SHORT && contents() <= 1 && clause.phrases().stream()
                .allMatch(phrase -> phrase.from() < asked.body() && !phrase.isName() && phrase.size() < 3);
        boolean after = AFTER.matcher(question).find() && !clause.is(Part.CLAUSE, asked.start());
        boolean joined = led && clause.phrases().stream().noneMatch(Phrase::isName);
        return (bare || after || joined) && !turn.statement().isBlank()
                ? Optional.of(question + " (" + turn.statement() + ")")
                : Optional.empty();
    }

    // words that are more than forms
    private int contents() {
        int contents = 0;
        for (int place = asked.start(); place < clause.length(); place++) {
            boolean form = clause.isAux(place) || clause.is(Part.WH, place) || clause.is(Part.PRONOUN, place)
                    || clause.is(Part.PREPOSITION, place) || clause.is(Part.ADVERB, place)
                    || clause.is(Part.DETERMINER, place) || clause.word(place).isMark()
                    || clause.isAny(place, "many", "much", "people");
            contents += form ? 0 : 1;
        }
        return contents;
    }

    // "when?" is asked of what was answered, "for how long?" of what was not denied
    private Earlier answered() {
        var last = earlier.stream().filter(Earlier::found).findFirst().orElse(earlier.getFirst());
        var first = earlier.getLast();
        boolean plain = asked.word().equals("why") || (asked.word().equals("how") && !asked.isMeasured());
        return last.denied() && !plain && first.found() && !first.denied() && first.frame().isYesNo() ? first : last;
    }

    // "since when", "how long for", "which ones not", "how many times a day"
    private boolean isOnlyAsking() {
        for (int place = asked.body(); place < clause.length(); place++) {
            int at = place;
            boolean adjunct = clause.isAny(place, "a", "per") || clause.phrases().stream().anyMatch(
                    phrase -> phrase.from() <= at && at < phrase.to() && (phrase.preposition() >= asked.body()
                            || (phrase.isIndefinite() && Kind.of(phrase) == Kind.TIME)));
            boolean form = clause.is(Part.PREPOSITION, place)
                    || (!clause.isVerb(place) && clause.is(Part.ADVERB, place))
                    || clause.isAny(place, "one", "ones", "not", "to", "when", "else");
            if (!adjunct && !form) {
                return false;
            }
        }
        return true;
    }
}
