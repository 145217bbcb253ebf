package org.lectern.app.document.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a document, as far as it is read, that stand inside a line, where no line end has cut them; they tell
/// whether the hyphen at the end of a line belongs to a word.
final class UnbrokenWords {
    private static final int MOST = 500_000;
    private static final int LONG = 6; // letters of a word that hardly is a part of another by chance

    private final Set<String> words = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    void learn(PageLines page) {
        for (var line : page.lines()) {
            learnAllButLast(line.text());
        }
    }

    private void learnAllButLast(String line) {
        var start = 0; // of the word so far
        var word = ""; // the latest that is whole
        for (var at = 0; at < line.length() && words.size() < MOST;) {
            var c = line.codePointAt(at);
            if (!isOfWord(c)) {
                word = at > start ? line.substring(start, at) : word;
                start = at + Character.charCount(c);
            } else if (at == start && !word.isEmpty()) {
                learn(key(word));
            }
            at += Character.charCount(c);
        }
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c == '-' || Character.isLetter(c);
        };
    }

    private void learn(String word) {
        words.add(word);
        var hyphen = word.indexOf('-');
        if (hyphen > 1 && hyphen < word.length() - 2) {
            prefixes.add(word.substring(0, hyphen));
        }
    }

    /// Whether a word that is cut at its hyphen by a line's end is a compound and keeps it.
    boolean keepHyphen(String line, String next) {
        var before = key(line.substring(lastStart(line), line.length() - 1));
        var after = key(next.substring(0, firstEnd(next)));
        if (words.contains(before + after)) {
            return false;
        }
        return words.contains(before + "-" + after) || before.contains("-") || prefixes.contains(before)
                || (before.length() >= LONG && after.length() >= LONG && words.contains(before)
                        && words.contains(after));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Where the last word of a line begins, its hyphen being part of it.
    private static int lastStart(String line) {
        var start = line.length() - 1;
        while (start > 0 && (Character.isLetter(line.charAt(start - 1)) || line.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    /// Where the first word of a line ends.
    private static int firstEnd(String line) {
        var end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
