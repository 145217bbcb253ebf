package org.lectern.app.document.words;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.inference.api.TextRange;

/// Cuts text into what the index holds: words, and the single characters of scripts that write words without spaces.
public final class SearchWords {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO, UnicodeScript.THAI,
            UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.YI);
    private static final String LONG_VOWEL = "ー"; // of no script, and part of Japanese words

    private SearchWords() {}

    /// The text's words, folded, in order.
    public static List<String> in(String text) {
        var words = of(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /// The text's words, folded, one space between them.
    public static String of(String text) {
        var words = new StringBuilder();
        new FoldedText(text).toString().codePoints().forEach(c -> {
            if (standsAlone(c)) {
                words.append(' ').appendCodePoint(c).append(' ');
            } else {
                words.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' ');
            }
        });
        return words.toString().strip().replaceAll(" +", " ");
    }

    /// The same for the index: behind them the words with a hyphen as others write them, in one.
    public static String indexed(String text) {
        return Stream.concat(Stream.of(of(text)), Spellings.compounds(text).map(SearchWords::of))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /// What was typed as FTS5's query: every word or phrase must be there, and words may go on.
    public static Optional<String> query(String typed) {
        var terms = terms(typed).stream().filter(term -> !of(term).isEmpty()).map(SearchWords::term).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    private static String term(String typed) {
        var spellings = Stream.concat(Stream.of(typed), Spellings.compounds(typed)).map(SearchWords::of)
                .map(words -> "\"" + words + "\"" + (standsAlone(words.codePointBefore(words.length())) ? "" : " *"))
                .distinct().toList();
        return spellings.size() == 1 ? spellings.getFirst() : "(" + String.join(" OR ", spellings) + ")";
    }

    /// Where the first term stands as it was typed, or where only its words stand there, the first of these; an empty span at the
    /// beginning where none does.
    public static TextRange first(String text, String typed) {
        var folded = new FoldedText(text);
        return Stream.concat(terms(typed).stream().map(FoldedText::fold), in(typed).stream()).map(Spellings::pattern)
                .flatMap(term -> folded.first(term).stream()).findFirst().orElse(new TextRange(0, 0));
    }

    /// What was typed, cut at white space.
    private static List<String> terms(String typed) {
        return Arrays.stream(typed.split("[\\s\\u3000]+")).filter(term -> !term.isBlank())
                .collect(Collectors.toList());
    }

    private static boolean standsAlone(int c) {
        return c == LONG_VOWEL.codePointAt(0)
                || (Character.isLetter(c) && WITHOUT_SPACES.contains(UnicodeScript.of(c)));
    }
}
