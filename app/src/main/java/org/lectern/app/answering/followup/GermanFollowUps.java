package org.lectern.app.answering.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.GermanWords.Noun;
import org.lectern.app.answering.followup.grammar.Lexicon;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Word;

/// Makes a German question that leans on the conversation stand by itself.
final class GermanFollowUps {
    private static final Pattern ABOUT = Pattern
            .compile("(?iU)^(?:(?:und|aber|also|ok)[, ]+)?(?:was ist|wie (?:ist|steht|sieht) es)"
                    + " mit (.*?)(?: aus)?$|^(?:und|aber|also) (.+)$");
    private static final Pattern SELECTING = Pattern.compile("(?i)^(wie viele?|welche[nrs]?)\\b");
    private static final int LONG = 6; // words

    private final List<Turn> turns;
    private final String before; // the last question without its mark

    private GermanFollowUps(List<Turn> turns) {
        this.turns = turns;
        this.before = GermanWords.bare(turns.getLast().question());
    }

    static Optional<String> meaning(String question, List<Turn> turns) {
        return turns.isEmpty()
                ? Optional.empty()
                : new GermanFollowUps(turns).meaning(GermanWords.bare(question))
                        .map(text -> text.strip().replaceAll("\\s+", " ") + (question.endsWith("?") ? "?" : ""));
    }

    private Optional<String> meaning(String question) {
        var about = ABOUT.matcher(question);
        boolean led = about.matches();
        String said = !led ? question : Optional.ofNullable(about.group(1)).orElseGet(() -> about.group(2));
        if (GermanWords.hasVerb(said) || (!led && said.split(" ").length > LONG)) {
            var named = new GermanPronouns(said, turns).named();
            return named.isPresent() || !led ? named : Optional.of(said);
        }
        return Optional.of(GermanWords.asks(said) ? asking(said) : inPlaceOfItsLike(said));
    }

    // "seit wann" and the question before
    private String asking(String said) {
        boolean negative = said.endsWith(" nicht");
        String words = negative ? said.substring(0, said.length() - " nicht".length()) : said;
        boolean asked = GermanWords.asks(before);
        String rest = asked ? before.substring(askingEnd()).strip() : Naming.small(before);
        var open = GermanWords.nouns(rest, !asked).stream()
                .filter(noun -> noun.preposition().isEmpty() && noun.article().matches("|eine?[nm]?")).findFirst();
        var selecting = SELECTING.matcher(words);
        if (!asked && open.isPresent() && selecting.find() && GermanWords.nouns(words, false).isEmpty()) {
            return selecting.replaceFirst("$1 " + open.get().noun()) + " " + rest.substring(0, open.get().start())
                    + rest.substring(open.get().end());
        }
        return words + " " + rest + (negative ? " nicht" : "");
    }

    // where the question words of the question before end
    private int askingEnd() {
        var words = Word.of(before);
        int last = GermanWords.isAsking(words.getFirst().low()) ? 0 : 1;
        boolean selects = words.get(last).low().startsWith("welche");
        if (words.get(last).low().equals("wie") && last + 1 < words.size()) {
            last++;
        }
        int end = words.get(last).end();
        if (!selects && !words.get(last).low().startsWith("viel")) {
            return end;
        }
        return GermanWords.nouns(before, true).stream().filter(noun -> noun.start() >= end && noun.start() <= end + 1)
                .mapToInt(Noun::end).findFirst().orElse(end);
    }

    // "und 2019" for "2018"
    private String inPlaceOfItsLike(String said) {
        var own = GermanWords.nouns(said, false);
        if (own.isEmpty() || own.getFirst().start() > 0) {
            return before + " " + said;
        }
        var noun = own.getFirst();
        var like = GermanWords.nouns(before, true).stream()
                .max(Comparator.comparingInt(other -> likeness(noun, other)));
        boolean further = like.isEmpty()
                || (!noun.preposition().isEmpty() && like.get().preposition().isEmpty() && !like.get().isNumber());
        if (further) {
            return before + " " + said;
        }
        boolean keeps = noun.preposition().isEmpty() && !like.get().preposition().isEmpty();
        int from = like.get().start() + (keeps ? like.get().preposition().length() + 1 : 0);
        return before.substring(0, from) + said + before.substring(like.get().end());
    }

    private static int likeness(Noun own, Noun other) {
        int likeness = own.isNumber() == other.isNumber() ? 4 : 0;
        likeness += own.preposition().equals(other.preposition()) ? 3 : 0;
        likeness += own.article().isEmpty() == other.article().isEmpty() ? 2 : 0;
        likeness += isGiven(own) && isGiven(other) ? 3 : 0;
        likeness += own.noun().indexOf(' ') < 0 && other.noun().indexOf(' ') < 0 ? 1 : 0;
        String tail = other.noun().substring(Math.max(0, other.noun().length() - 4));
        return likeness + (own.noun().endsWith(tail) ? 2 : 0);
    }

    private static boolean isGiven(Noun noun) {
        String first = noun.noun().split(" ")[0].toLowerCase(Locale.ROOT);
        return Lexicon.isMaleName(first) || Lexicon.isFemaleName(first);
    }
}
