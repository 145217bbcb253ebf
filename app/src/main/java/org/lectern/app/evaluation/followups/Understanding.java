package org.lectern.app.evaluation.followups;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.inference.api.text.Terms;

/// Whether two questions ask the same of a retriever and a reader (docs/evaluation/followups.md).
///
/// @param carried which share of what the follow-up leaves to the conversation is there
/// @param f1 of all terms
/// @param comparable whether the question word is the same, a name of the standalone question is there, and little else has come in
public record Understanding(double carried, double f1, boolean comparable) {
    private static final Set<String> ENGLISH = words(
            "he she it they him her them his hers its their theirs i you we me my your "
                    + "our us there then here one ones can could will would shall should may might must being am about into also "
                    + "too so if get got after before over under between against without during through than s");
    private static final Set<String> GERMAN = words(
            "der die das den dem des ein eine einen einem einer und oder ist sind war "
                    + "waren hat haben wird wurde wurden kann darf muss soll er sie es ihn ihm ihr ihre ihren sein seine seinen seiner "
                    + "da dort denn mit von zu im am an auf fur bei aus nach wer was wann wo wie warum welche welcher welches gibt gab");
    private static final Pattern GERMAN_WORD = Pattern
            .compile("(?i)\\b(?:ist|sind|der|das|wer|wie|wann|wo|und|wurde|gibt|hat|warum|welche|welcher)\\b");
    private static final Pattern NAME = Pattern
            .compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}_.’'-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}_.’'-]*)*");
    private static final Pattern ASKING = Pattern
            .compile("(?i)\\b(what|which|who|whom|whose|when|where|why|how many|how much|how)\\b");

    /// What a question that was made of the row's has of the wanted one.
    public static Understanding of(FollowUpRow row, String meant) {
        var wanted = terms(row.standalone());
        var own = terms(row.question());
        var given = terms(meant);
        var carried = carried(row);
        long found = carried.stream().filter(given::contains).count();
        long foreign = given.stream().filter(term -> !wanted.contains(term)).count();
        boolean comparable = foreign <= wanted.size() / 3 + 2 && hasName(row, given, own)
                && asking(meant).equals(asking(row.standalone()));
        return new Understanding(carried.isEmpty() ? 1 : (double) found / carried.size(), f1(wanted, given),
                comparable);
    }

    /// Two thirds of what it leaves out are there.
    public boolean isUnderstood() {
        return comparable && 3 * carried > 2 - 1e-9;
    }

    /// Half of it is there.
    public boolean isHalf() {
        return comparable && carried > 0.5 - 1e-9;
    }

    /// Nearly the same terms.
    public boolean isClose() {
        return comparable && f1 >= 0.8;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /// Those that count.
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        var function = GERMAN_WORD.matcher(text).find() ? GERMAN : ENGLISH;
        Terms.of(text).stream().filter(word -> !function.contains(word)).forEach(terms::add);
        return terms;
    }

    /// What the question takes from the conversation; where that is nothing, from the title; else all that it does not say itself.
    private static Set<String> carried(FollowUpRow row) {
        var missing = terms(row.standalone());
        missing.removeAll(terms(row.question()));
        var told = new LinkedHashSet<String>();
        row.before().forEach(turn -> told.addAll(terms(turn.question() + " " + turn.answer())));
        for (var known : List.of(told, terms(row.title()))) {
            known.retainAll(missing);
            if (!known.isEmpty()) {
                return known;
            }
        }
        return missing;
    }

    /// F1 of two sets of terms.
    public static double f1(Set<String> wanted, Set<String> given) {
        long same = given.stream().filter(wanted::contains).count();
        return wanted.isEmpty() && given.isEmpty() ? 1 : 2.0 * same / (wanted.size() + given.size());
    }

    private static boolean hasName(FollowUpRow row, Set<String> given, Set<String> own) {
        var name = NAME.matcher(row.standalone());
        boolean any = false;
        while (name.find()) {
            var parts = terms(name.group());
            parts.removeAll(own);
            if (parts.stream().anyMatch(given::contains)) {
                return true;
            }
            any |= !parts.isEmpty();
        }
        return !any;
    }

    /// The first question word, "" where there is none.
    public static String asking(String question) {
        var asking = ASKING.matcher(question);
        if (!asking.find()) {
            return "";
        }
        return switch (asking.group().toLowerCase(Locale.ROOT)) {
            case "which" -> "what";
            case "whom" -> "who";
            case String other -> other;
        };
    }
}
