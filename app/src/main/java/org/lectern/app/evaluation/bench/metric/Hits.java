package org.lectern.app.evaluation.bench.metric;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /// The name stands in the answer, and none of the others outside of it.
    public static double onlyName(String answer, String name, Collection<String> others) {
        var rest = answer.replace(name, "");
        return answer.contains(name) && others.stream().noneMatch(rest::contains) ? 1 : 0;
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
