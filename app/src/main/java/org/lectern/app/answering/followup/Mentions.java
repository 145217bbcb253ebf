package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.Mention.Role;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Gender;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Lexicon;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Phrases;

/// Collects what was spoken of in earlier turns, the latest first.
final class Mentions {
    // a file's name, a number, all in capitals
    private static final Pattern NO_TITLE = Pattern.compile("(?s).*\\.\\w{2,4}|.*\\d{4,}.*|[^\\p{Ll}]+");

    private final List<Mention> found = new ArrayList<>();

    private Mentions() {}

    /// @param turns the latest first
    /// @param title of the document, spoken of before all else
    static List<Mention> of(List<Earlier> turns, String title, Lexicon lexicon) {
        var mentions = new Mentions();
        turns.forEach(mentions::add);
        String name = NO_TITLE.matcher(title).matches() ? "" : title.split("[:;,(–—]|\\. ")[0];
        var clause = Clause.inner(name, lexicon);
        for (var phrase : clause.phrases()) {
            mentions.found.add(Mention.of(phrase, Phrases.chain(phrase), turns.size(), Role.TITLE,
                    List.of(phrase.from() == 0 ? "first" : "later")));
        }
        mentions.addPairs();
        return mentions.found.stream().map(mentions::inFull).toList();
    }

    private void add(Earlier turn) {
        var asked = QuestionMentions.of(turn);
        var given = AnswerMentions.of(turn, asked);
        var role = asked.stream().filter(one -> one.isDefined() && one.isRole()).findFirst();
        given.forEach(
                one -> found.add(role.filter(known -> isSame(known, one)).map(known -> one.told(identity(known, one)))
                        .orElse(one)));
        asked.stream().filter(one -> isFurther(one, given, turn)).forEach(found::add);
        var answer = given.stream().filter(Mention::isSomebody).findFirst();
        var other = asked.stream().filter(one -> one.isSomebody() && !one.isDefined()).findFirst();
        if (answer.isPresent() && other.isPresent()) {
            found.add(Mention.both(other.get(), answer.get(), turn.back(), "turn"));
        }
        String event = "that (" + turn.statement() + ")";
        found.add(new Mention(event, event, "", Kind.THING, Gender.OPEN, false, turn.back(), Role.EVENT,
                List.of("told " + turn.found(), "asked " + turn.frame().word())));
    }

    private static boolean isSame(Mention role, Mention given) {
        return given.role() == Role.ANSWER && role.plural() == given.plural();
    }

    // "the underwriter Castlegate plc", "the collateral (a warehouse in Bari)"
    private static String identity(Mention role, Mention given) {
        return role.text() + (given.isName() ? " " + given.text() : " (" + given.text() + ")");
    }

    // whether what a question spoke of is not the same as its answer
    private static boolean isFurther(Mention asked, List<Mention> given, Earlier turn) {
        var answer = given.stream().filter(one -> one.role() == Role.ANSWER).findFirst();
        if (answer.isEmpty() || !turn.frame().word().matches("who|what|which")) {
            return true;
        }
        boolean selects = asked.role() == Role.ASKED && !turn.frame().word().equals("who");
        return !selects && !(asked.isDefined() && asked.isRole() && isSame(asked, answer.get()));
    }

    // two answers, or who the document is about and who was spoken of last: "what did they sign?"
    private void addPairs() {
        var answers = found.stream().filter(one -> one.role() == Role.ANSWER && one.back() < 2 && !one.plural())
                .toList();
        if (answers.size() == 2 && answers.getFirst().kind() == answers.getLast().kind()
                && !answers.getFirst().low().equals(answers.getLast().low())) {
            found.add(Mention.both(answers.getLast(), answers.getFirst(), 0, "answers"));
        }
        var title = found.stream().filter(one -> one.role() == Role.TITLE && one.isSomebody()).findFirst();
        var last = found.stream().filter(one -> one.back() == 0 && one.role() != Role.TITLE && one.isSomebody())
                .findFirst();
        if (title.isPresent() && title.get().isName() && last.isPresent()
                && !title.get().low().contains(last.get().low())) {
            found.add(Mention.both(title.get(), last.get(), 0, "title"));
        }
    }

    // "Ed Bradley" for "Bradley"
    private Mention inFull(Mention mention) {
        if (mention.plural() || !mention.isName() || mention.text().indexOf(' ') >= 0) {
            return mention;
        }
        return found.stream().filter(other -> other.isSomebody() && other.isName()
                && !other.text().matches(".*(?: and |[’']).*") && (other.text().endsWith(" " + mention.text())
                        || other.text().startsWith(mention.text() + " ")))
                .findFirst().map(other -> mention.named(other.text()).as(other.kind(), other.gender())).orElse(mention);
    }

    /// "her physician" after "Who poisoned Ysolde?" is Ysolde's.
    static Mention owned(Mention mention, List<Mention> asked) {
        int space = mention.text().indexOf(' ');
        String first = space < 0 ? "" : mention.text().substring(0, space).toLowerCase(Locale.ROOT);
        if (!first.matches("his|her|its|their")) {
            return mention;
        }
        return asked.stream()
                .filter(one -> !one.isDefined() && (one.kind() == Kind.PERSON || one.kind() == Kind.UNKNOWN))
                .findFirst()
                .map(one -> mention.named(Naming.genitive(one.text())
                        + mention.text().substring(space)))
                .orElse(mention);
    }

    /// Whose something is that is spoken of.
    static List<Mention> owners(Phrase phrase, int back) {
        return Phrases.owners(phrase).stream().map(owner -> new Phrase(owner.clause(), -1, owner.from(), owner.to()))
                .map(owner -> Mention.of(owner, owner, back, Role.POSSESSOR, List.of())).toList();
    }
}
