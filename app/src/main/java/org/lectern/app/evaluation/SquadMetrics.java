package org.lectern.app.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;

/// Exact match and F1 of the SQuAD evaluation script (version 2.0): lower case, without punctuation, articles and superfluous
/// white space; the best over all right answers. A question without right answers wants the empty answer.
public final class SquadMetrics {
    private static final Pattern PUNCTUATION = Pattern.compile("[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]");
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private SquadMetrics() {}

    /// As answers are compared.
    public static String normalised(String answer) {
        var bare = PUNCTUATION.matcher(answer.toLowerCase(Locale.ROOT)).replaceAll("");
        return SPACE.matcher(ARTICLES.matcher(bare).replaceAll(" ")).replaceAll(" ").strip();
    }

    /// 1 or 0.
    public static double exactMatch(String answer, List<String> gold) {
        return best(answer, gold, (a, g) -> normalised(a).equals(normalised(g)) ? 1 : 0);
    }

    /// 0 to 1: harmonic mean of precision and recall over words.
    public static double f1(String answer, List<String> gold) {
        return best(answer, gold, SquadMetrics::f1);
    }

    private static double best(String answer, List<String> gold, ToDoubleBiFunction<String, String> metric) {
        var right = gold.stream().filter(g -> !normalised(g).isEmpty()).toList();
        return (right.isEmpty() ? List.of("") : right).stream().mapToDouble(g -> metric.applyAsDouble(answer, g)).max()
                .orElseThrow();
    }

    private static double f1(String answer, String gold) {
        var answered = words(answer);
        var wanted = words(gold);
        return answered.isEmpty() && wanted.isEmpty() ? 1 : overlap(answered, wanted);
    }

    /// Harmonic mean of precision and recall over things that are counted as often as they stand there; 0 where none is common.
    public static <T> double overlap(List<T> given, List<T> wanted) {
        Map<T, Integer> left = new HashMap<>();
        wanted.forEach(one -> left.merge(one, 1, Integer::sum));
        var common = given.stream().filter(one -> left.merge(one, -1, Integer::sum) >= 0).count();
        return common == 0 ? 0 : 2.0 * common / (given.size() + wanted.size());
    }

    /// As answers are compared.
    public static List<String> words(String text) {
        var bare = normalised(text);
        return bare.isEmpty() ? List.of() : Arrays.asList(bare.split(" "));
    }
}
