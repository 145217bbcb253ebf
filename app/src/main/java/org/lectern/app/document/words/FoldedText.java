package org.lectern.app.document.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;

/// A text without the differences that a search does not care for (case, accents, width), whose offsets lead back to the text.
public final class FoldedText {
    private static final int ASCII = 0x80;

    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

    /// Marks that belong to the kana before them: half as wide as others, and combining.
    private static final String VOICING = "\uff9e\uff9f\u3099\u309a";

    private final StringBuilder folded = new StringBuilder();
    private final int length;
    private int[] origins;

    public FoldedText(String text) {
        this(text, false);
    }

    /// @param cased whether large letters stay large
    public FoldedText(String text, boolean cased) {
        length = text.length();
        origins = new int[length + 1];
        for (int at = 0, next; at < length; at = next) {
            if (text.charAt(at) < ASCII) { // nearly always
                append(cased ? text.charAt(at) : Character.toLowerCase(text.charAt(at)), at);
                next = at + 1;
                continue;
            }
            next = at + Character.charCount(text.codePointAt(at));
            next += next < length && VOICING.indexOf(text.charAt(next)) >= 0 ? 1 : 0;
            append(fold(text.substring(at, next), cased), at);
        }
    }

    private void append(char letter, int origin) {
        if (folded.length() >= origins.length) {
            origins = Arrays.copyOf(origins, 2 * folded.length());
        }
        origins[folded.length()] = origin;
        folded.append(letter);
    }

    private void append(String piece, int origin) {
        var end = folded.length() + piece.length();
        if (end >= origins.length) {
            origins = Arrays.copyOf(origins, 2 * end);
        }
        Arrays.fill(origins, folded.length(), end, origin);
        folded.append(piece);
    }

    @Override
    public String toString() {
        return folded.toString();
    }

    /// Where a pattern of folded text matches first, in the offsets of the original.
    public Optional<TextRange> first(Pattern pattern) {
        return pattern.matcher(folded).results().findFirst().map(found -> span(found.start(), found.end()));
    }

    /// Where a pattern of folded text matches, in the offsets of the original.
    public List<TextRange> all(Pattern pattern) {
        return all(pattern, span -> true);
    }

    /// The same without those that are not wanted, in which others may begin.
    public List<TextRange> all(Pattern pattern, Predicate<TextRange> wanted) {
        var all = new ArrayList<TextRange>();
        var found = pattern.matcher(folded);
        for (var from = 0; from <= folded.length() && found.find(from);) {
            var span = span(found.start(), found.end());
            if (wanted.test(span)) {
                all.add(span);
                from = Math.max(found.end(), found.start() + 1);
            } else {
                from = found.start() + (found.start() < folded.length()
                        ? Character.charCount(folded.codePointAt(found.start()))
                        : 1);
            }
        }
        return all;
    }

    private TextRange span(int from, int to) {
        var start = origins[from];
        return new TextRange(start, Math.max(start, to == folded.length() ? length : origins[to]));
    }

    /// A word without those differences.
    public static String fold(String text) {
        return fold(text, false);
    }

    /// The same.
    ///
    /// @param cased whether large letters stay large
    public static String fold(String text, boolean cased) {
        var plain = Normalizer.isNormalized(text, Normalizer.Form.NFKD) && !ACCENT.matcher(text).find()
                ? text
                : Normalizer.normalize(ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll(""),
                        Normalizer.Form.NFC);
        return cased ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
