package org.lectern.app.evaluation.bench.metric;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Measures that look for something in an answer; 1 or 0, or a share.
public final class Hits {
    private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern LATEX = Pattern.compile("\\\\(?:text|mathrm|mathbf|textbf)\\{([^{}]*)}|[$\\\\]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Hits() {}

    /// NeedleBench 2: the keyword stands in the answer as it is.
    public static double keyword(String answer, String keyword) {
        return answer.contains(keyword) ? 1 : 0;
    }

    /// Key-value retrieval: the same without regard to case.
    public static double anyCase(String answer, String value) {
        return keyword(answer.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
    }

    /// NeedleBench 2: the last `\boxed{}`, without LaTeX, is the name; without a box 0.
    public static double boxed(String answer, String name) {
        return BOXED.matcher(answer).results()
                .map(box -> LATEX.matcher(box.group(1)).replaceAll(part -> Matcher.quoteReplacement(
                        Objects.requireNonNullElse(part.group(1), ""))))
                .reduce((_, last) -> last).filter(last -> last.strip().equals(name)).isPresent() ? 1 : 0;
    }

    /// Of some names the answer has the right one and no other but the one that was asked about. Where a longer name stands, those inside
    /// it do not.
    ///
    /// @param names all that count, the right one among them
    public static double onlyName(String answer, String name, String askedAbout, Collection<String> names) {
        var any = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var found = Pattern.compile(any).matcher(answer).results().map(MatchResult::group).collect(Collectors.toSet());
        found.remove(askedAbout);
        return found.equals(Set.of(name)) ? 1 : 0;
    }

    /// Pass keys: the first digits of the answer are the key.
    public static double firstDigits(String answer, String key) {
        return DIGITS.matcher(answer).results().findFirst().filter(found -> found.group().equals(key)).isPresent()
                ? 1
                : 0;
    }

    /// VAL probing of documents: the share of the different words, cut at blanks and in small letters, that the answer has.
    public static double shareOfWords(String answer, String sentence) {
        var wanted = new HashSet<>(words(sentence));
        var count = wanted.size();
        wanted.retainAll(new HashSet<>(words(answer)));
        return count == 0 ? 0 : (double) wanted.size() / count;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /// VAL probing of databases: the answer has one of them, without regard to case and to full stops at their ends.
    public static double anyOf(String answer, List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT).replaceAll("^\\.+|\\.+$", "").strip())
                .anyMatch(text -> !text.isEmpty() && answer.toLowerCase(Locale.ROOT).contains(text)) ? 1 : 0;
    }
}
