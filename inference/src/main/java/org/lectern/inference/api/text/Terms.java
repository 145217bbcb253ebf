package org.lectern.inference.api.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The words of a text as they are compared: in small letters, without accents and endings, the most common English ones left out.
/// Of a script without spaces, each two characters side by side.
public final class Terms {
    private static final Set<String> COMMON = Set
            .of(("a an the of in on at to for and or is are was were be been by with as "
                    + "that this it its from which what who when where how why did do does has have had").split(" "));
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f]");

    private final String text;
    private final Consumer<String> taker;

    private Terms(String text, Consumer<String> taker) {
        this.text = text;
        this.taker = taker;
    }

    /// Hands over every term in order.
    public static void of(String text, Consumer<String> taker) {
        new Terms(text, taker).find();
    }

    /// Every term in order.
    public static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        of(text, terms::add);
        return terms;
    }

    private void find() {
        int place = 0;
        while (place < text.length()) {
            int codePoint = text.codePointAt(place);
            if (!isPart(codePoint)) {
                place += Character.charCount(codePoint);
                continue;
            }
            boolean unspaced = Scripts.isUnspaced(codePoint);
            int end = end(place, unspaced);
            if (unspaced) {
                addPairs(text.substring(place, end));
            } else {
                addWord(text.substring(place, end));
            }
            place = end;
        }
    }

    private static boolean isPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_' || Scripts.isAttached(codePoint);
    }

    private int end(int start, boolean unspaced) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            boolean same = Scripts.isAttached(codePoint) || Scripts.isUnspaced(codePoint) == unspaced;
            if (!isPart(codePoint) || !same) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private void addWord(String word) {
        String small = plain(word).toLowerCase(Locale.ROOT);
        if (!COMMON.contains(small)) {
            taker.accept(Stems.of(small));
        }
    }

    private void addPairs(String run) {
        String plain = plain(run);
        int second = plain.offsetByCodePoints(0, 1);
        if (second == plain.length()) {
            taker.accept(plain);
        }
        for (int first = 0; second < plain.length(); first += Character.charCount(plain.codePointAt(first))) {
            int end = plain.offsetByCodePoints(second, 1);
            taker.accept(plain.substring(first, end));
            second = end;
        }
    }

    private static String plain(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return bare.isEmpty() ? word : Normalizer.normalize(bare, Normalizer.Form.NFKC);
    }
}
