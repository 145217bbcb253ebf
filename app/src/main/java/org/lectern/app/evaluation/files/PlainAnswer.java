package org.lectern.app.evaluation.files;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.WholeWords;

/// An answer as it is compared with another: without regard to case, width, white space, quotation marks, kinds of dashes, marks of
/// emphasis, and the way in which numbers are written. Japanese has no spaces at all.
record PlainAnswer(String text, boolean isSpaced) {
    private static final Pattern QUOTES = Pattern.compile("[\"'`´“”„‟‘’‚‛«»‹›「」『』]");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern EMPHASIS = Pattern
            .compile("(?<![\\p{L}\\p{N}])[_*]+(?=\\p{L}|\\p{N})|(?<=[\\p{L}\\p{N}.,;:!?])[_*]+(?![\\p{L}\\p{N}])");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern END = Pattern.compile("[.,;:!?。、！？\\s]+$");
    private static final Pattern AROUND_WORD = Pattern.compile("^[\\p{Ps}\\p{Pe}.,;:!?]+|[\\p{Ps}\\p{Pe}.,;:!?]+$");
    private static final Pattern JOINED = Pattern.compile("\\d[.,:]");
    private static final Pattern JOINING = Pattern.compile("[.,:]\\d");
    private static final String JAPANESE = "ja";
    /// Words that say little of what a sentence says.
    private static final Set<String> COMMON = Set
            .of(("a an the of in on at to for and or is are was were be been by with as "
                    + "that this it its from which der die das den dem des ein eine einer eines und oder ist sind war von zu zum im mit "
                    + "auf für es").split(" "));
    private static final int FEW = 4; // words

    /// @param language en, de, ja
    static PlainAnswer of(String answer, String language) {
        // before the spaces in numbers become like others
        var numbered = PlainNumbers.in(answer.toLowerCase(Locale.ROOT), language);
        var folded = Normalizer.normalize(numbered, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare = QUOTES.matcher(DASHES.matcher(folded).replaceAll("-")).replaceAll("");
        var spaced = !language.equals(JAPANESE);
        var words = SPACE.matcher(EMPHASIS.matcher(bare).replaceAll("")).replaceAll(spaced ? " " : "");
        return new PlainAnswer(PlainNumbers.in(END.matcher(words).replaceAll("").strip(), language), spaced);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether another stands in it as whole words and whole numbers.
    boolean holds(PlainAnswer other) {
        for (var at = other.isEmpty() ? -1 : text.indexOf(other.text); at >= 0; at = text.indexOf(other.text, at + 1)) {
            var end = at + other.text.length();
            if (WholeWords.are(text, new TextRange(at, end)) && !cutsNumber(at) && !cutsNumber(end)) {
                return true;
            }
        }
        return false;
    }

    // whether a place lies inside 2.30, 3:1 or 1,5
    private boolean cutsNumber(int place) {
        var before = text.substring(Math.max(0, place - 2), place);
        var after = text.substring(place, Math.min(text.length(), place + 2));
        return (JOINED.matcher(before).matches() && startsWithDigit(after))
                || (JOINING.matcher(after).matches() && before.matches(".?\\d"));
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /// How long it is, in words; in Japanese in characters.
    int length() {
        return isSpaced ? (int) words().count() : text.length();
    }

    Set<BigDecimal> numbers() {
        return PlainNumbers.of(text).collect(Collectors.toSet());
    }

    /// Harmonic mean of precision and recall over its words, articles left out; in Japanese over pairs of characters.
    double f1(PlainAnswer wanted) {
        var here = telling();
        var left = new ArrayList<>(wanted.telling());
        var total = here.size() + left.size();
        var common = here.stream().filter(left::remove).count();
        return total == 0 ? 0 : 2.0 * common / total;
    }

    /// Share of another's different words that occur here; common words count only where it has hardly others.
    double shareOf(PlainAnswer wanted) {
        var all = new HashSet<>(wanted.units().toList());
        var telling = new HashSet<>(wanted.telling());
        var looked = telling.size() < FEW ? all : telling;
        var here = units().collect(Collectors.toSet());
        return looked.isEmpty() ? 0 : (double) looked.stream().filter(here::contains).count() / looked.size();
    }

    private List<String> telling() {
        return units().filter(word -> !COMMON.contains(word)).toList();
    }

    private Stream<String> units() {
        return isSpaced
                ? words()
                : IntStream.range(0, Math.max(0, text.length() - 1)).mapToObj(i -> text.substring(i, i + 2));
    }

    private Stream<String> words() {
        return Arrays.stream(text.split(" ")).map(word -> AROUND_WORD.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty());
    }
}
