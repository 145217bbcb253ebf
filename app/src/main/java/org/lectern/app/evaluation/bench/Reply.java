package org.lectern.app.evaluation.bench;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;

/// What was answered to one sample.
///
/// @param words of the answer; empty where nothing was found
/// @param verdict of a question for yes or no, where one is given
/// @param isRefused whether it says that the text does not answer
/// @param isPrompted whether the published prompt was asked, which may want a form of answer, and not what a reader asks
/// @param cited places in the text that are shown for it, strongest first
/// @param ranked passages of the text, the likeliest first
public record Reply(String words, Optional<Boolean> verdict, boolean isRefused, boolean isPrompted,
        List<TextRange> cited, List<TextRange> ranked) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    public Reply {
        cited = List.copyOf(cited);
        ranked = List.copyOf(ranked);
    }

    /// A reader's answer without places.
    public static Reply of(String words) {
        return new Reply(words, Optional.empty(), words.isEmpty(), false, List.of(), List.of());
    }

    /// The words, with "yes" or "no" in the place of what is quoted for it.
    public String told() {
        return verdict.map(yes -> yes ? "yes" : "no").orElse(words);
    }

    /// Whether it says yes, where it decides; an answer to a prompt does by its first word.
    public Optional<Boolean> decided() {
        var word = WORD.matcher(words).results().map(MatchResult::group).findFirst().orElse("");
        return verdict.or(() -> word.equalsIgnoreCase("yes")
                ? Optional.of(true)
                : word.equalsIgnoreCase("no") ? Optional.of(false) : Optional.empty());
    }

    /// Numbers of the parts of a text in the order in which they speak for the answer: what is cited, then what was ranked.
    ///
    /// @param parts ascending, none overlapping another
    public List<Integer> order(List<TextRange> parts) {
        return IntStream.concat(cited.stream().mapToInt(range -> partOf(range, parts)),
                ranked.stream().mapToInt(range -> partOf(range, parts))).filter(part -> part >= 0).distinct().boxed()
                .toList();
    }

    // the one with most of it
    private static int partOf(TextRange range, List<TextRange> parts) {
        var best = -1;
        var most = 0;
        for (var i = 0; i < parts.size(); i++) {
            var common = Math.min(range.end(), parts.get(i).end()) - Math.max(range.start(), parts.get(i).start());
            if (common > most) {
                most = common;
                best = i;
            }
        }
        return best;
    }

    /// Whether a place is cited.
    public boolean cites(TextRange place) {
        return cited.stream().anyMatch(place::overlaps);
    }
}
