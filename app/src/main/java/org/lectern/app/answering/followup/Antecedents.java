package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.Mention.Role;
import org.lectern.app.answering.followup.Pronoun.Reference;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Gender;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Word;

/// Chooses what each pronoun of a question stands for.
final class Antecedents {
    private static final Pattern NOTHING = Pattern.compile("he|she|it|they|him|her|them|i|you|we|what|there"
            + "|(?:the )?(?:first|last|second|other|same|rest|ones?)|none|neither|both|worse|better|more|less|alone|never"
            + "|.*\\bpercent");

    private final Frame frame;
    private final List<Mention> mentions;
    private final String title;
    private final Map<Pronoun, Mention> chosen = new HashMap<>();

    Antecedents(Frame frame, List<Mention> mentions, String title) {
        this.frame = frame;
        this.mentions = mentions;
        this.title = title.toLowerCase(Locale.ROOT);
    }

    /// What each of these stands for; those that stand for nothing before the question are left out.
    Map<Pronoun, Mention> choose(List<Pronoun> pronouns) {
        for (var pronoun : pronouns) {
            best(pronoun).ifPresent(mention -> chosen.put(pronoun, mention));
        }
        return chosen;
    }

    private Optional<Mention> best(Pronoun pronoun) {
        var options = options(pronoun);
        double nothing = Weights.learned().sum(pronoun.own());
        return options.entrySet().stream()
                .max(Comparator.comparingDouble(option -> Weights.learned().sum(option.getValue())))
                .filter(option -> Weights.learned().sum(option.getValue()) > nothing).map(Map.Entry::getKey)
                .or(() -> subject(pronoun, options));
    }

    // the document's subject, where there is nothing better
    private static Optional<Mention> subject(Pronoun pronoun, Map<Mention, List<String>> options) {
        boolean stands = pronoun.own().contains(OwnSigns.BOUND) || pronoun.own().contains(OwnSigns.EMPTY);
        boolean one = switch (pronoun.type()) {
            case HE, SHE, IT, THERE -> true;
            case THEY, THAT, THOSE, WHICH -> false;
        };
        return options.keySet().stream().filter(mention -> one && !stands && mention.role() == Role.TITLE
                && mention.signs().contains("first")).findFirst();
    }

    /// Everything that a pronoun may stand for, with what tells for and against it.
    Map<Mention, List<String>> options(Pronoun pronoun) {
        var options = new LinkedHashMap<Mention, List<String>>();
        var ranked = new LinkedHashSet<String>();
        for (var mention : mentions) {
            if (agrees(pronoun, mention) && !NOTHING.matcher(mention.low()).matches() && !isNamed(mention)
                    && !isTaken(pronoun, mention)) {
                ranked.add(mention.low());
                options.putIfAbsent(mention, signs(pronoun, mention, ranked.size() - 1));
            }
        }
        return options;
    }

    private boolean agrees(Pronoun pronoun, Mention mention) {
        var kind = mention.kind();
        boolean event = mention.role() == Role.EVENT;
        boolean counts = kind != Kind.AMOUNT && (kind != Kind.TIME || event);
        boolean somebody = !mention.plural() && (kind == Kind.PERSON
                || (kind == Kind.UNKNOWN && !mention.low().startsWith("the ")));
        return switch (pronoun.type()) {
            case HE -> somebody && mention.gender() != Gender.FEMALE;
            case SHE -> somebody && mention.gender() != Gender.MALE;
            case IT -> counts && kind != Kind.PERSON
                    && (!event || frame.clause().isAny(pronoun.at() + 1, "happen", "occur"));
            case THAT -> kind != Kind.PERSON && kind != Kind.AMOUNT && (event || !asksForEvent(pronoun));
            case WHICH -> mention.plural() && mention.low().matches(".* (?:and|or) .*");
            case THEY, THOSE -> counts && !event
                    && (mention.plural() || (mention.gender() == Gender.OPEN && !isTitleOfOne(mention)));
            case THERE -> counts && !event && kind != Kind.PERSON;
        };
    }

    // nothing was spoken of yet, and the title names one thing
    private static boolean isTitleOfOne(Mention mention) {
        return mention.role() == Role.TITLE && mention.back() == 0;
    }

    // "why was that?"
    private boolean asksForEvent(Pronoun pronoun) {
        return pronoun.at() == frame.clause().length() - 1 && frame.clause().isBe(pronoun.at() - 1)
                && frame.word().matches("why|when|where|how");
    }

    // the question speaks of it by its name
    private boolean isNamed(Mention mention) {
        var name = Word.of(mention.low()).getLast();
        return !mention.plural() && frame.clause().words().stream().anyMatch(word -> word.low().equals(name.low()));
    }

    // "did he tell him": two people
    private boolean isTaken(Pronoun pronoun, Mention mention) {
        return chosen.entrySet().stream().filter(other -> other.getValue().low().equals(mention.low()))
                .anyMatch(other -> other.getKey().type() != pronoun.type()
                        || (!pronoun.possessive() && !other.getKey().possessive()));
    }

    private List<String> signs(Pronoun pronoun, Mention mention, int rank) {
        String type = pronoun.type().name().toLowerCase(Locale.ROOT);
        String role = mention.role().name().toLowerCase(Locale.ROOT);
        int back = Math.min(2, mention.back());
        long told = mentions.stream().filter(other -> other.low().equals(mention.low())).count();
        var signs = new ArrayList<>(List.of("bias", "rank " + Math.min(3, rank), type + " rank " + Math.min(2, rank),
                "back " + back, role + " back " + back, type + " is " + mention.kind().name().toLowerCase(Locale.ROOT),
                type + " is " + role, type + (mention.plural() ? " plural" : " singular"), "told " + Math.min(3, told),
                (pronoun.possessive() ? "possessive" : pronoun.subject() ? "subject" : "object") + " is " + role));
        if (mention.gender() != Gender.OPEN) {
            signs.add("gender known");
        }
        for (String sign : mention.signs()) {
            signs.add(role + " " + sign);
            signs.add(type + " " + role + " " + sign);
        }
        if (mention.isName()) {
            signs.add(type + " named");
        }
        if (mention.low().startsWith("the ")) {
            signs.add(type + " definite");
        } else if (mention.low().matches("an? .*")) {
            signs.add(type + " indefinite " + role);
        }
        if (chosen.values().stream().anyMatch(other -> other.low().equals(mention.low()))) {
            signs.add("chosen before");
        }
        if (mention.role() != Role.TITLE && title.contains(Word.of(mention.low()).getLast().low())) {
            signs.addAll(List.of("in title", type + " in title", role + " in title"));
        }
        if (mention.role() == Role.EVENT) {
            signs.add(event(pronoun));
        }
        return signs;
    }

    private String event(Pronoun pronoun) {
        var clause = frame.clause();
        int next = pronoun.at() + 1;
        if (clause.isAny(next, "happen", "occur", "end", "mean", "happened")) {
            return "event happens";
        }
        if (next >= clause.length() && clause.isBe(pronoun.at() - 1)) {
            return "event is";
        }
        return clause.is(Part.PREPOSITION, pronoun.at() - 1)
                ? "event after " + clause.word(pronoun.at() - 1).low()
                : "event else";
    }
}
