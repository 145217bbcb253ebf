package org.lectern.app.document.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a document, as far as it is read, that stand inside a line, where no line end has cut them; they tell
/// whether the hyphen at the end of a line belongs to a word. Where they do not, common compounds tell it.
final class UnbrokenWords {
    private static final int MOST = 500_000;
    private static final int LONG = 6; // letters of a word that hardly is a part of another by chance
    private static final int FEWEST_LETTERS = 3; // of the first part of a compound; the second part has more
    private static final Pattern ENDING = Pattern
            .compile("(?:ness|ment|tion|sion|able|ible|ance|ence|ship|hood|less|ward|wise"
                    + "|ings?|ties|ical|ally|ably|ened|ening|ering|ation|ated|ating|ities)(?:s|ly)?");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern SUSPENDED = Pattern
            .compile("^(?:and|or|und|oder|bis|sowie|beziehungsweise|bzw|to|et|ou)\\b.*");

    private final Set<String> words = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    void learn(PageLines page) {
        var cut = true; // whether the first word may be the rest of one
        for (var line : page.lines()) {
            learnInner(line.text(), cut);
            cut = isHyphen(line.text().codePointBefore(line.text().length()));
        }
    }

    /// Without the last word of a line.
    private void learnInner(String line, boolean cut) {
        var start = cut ? Math.max(0, line.indexOf(' ')) : 0; // of the word so far
        var word = ""; // the latest that is whole
        for (var at = start; at < line.length() && words.size() < MOST;) {
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
            default -> isHyphen(c) || Character.isLetter(c);
        };
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private void learn(String word) {
        words.add(word);
        var hyphen = word.indexOf('-');
        if (hyphen > 1 && hyphen < word.length() - 2) {
            prefixes.add(word.substring(0, hyphen));
        }
    }

    /// How a line goes on whose last word may be cut at the hyphen that stands at its end.
    LineJoin afterHyphen(String line, String next) {
        if (line.charAt(line.length() - 1) == SOFT_HYPHEN) {
            return LineJoin.HYPHENATED;
        }
        var before = key(line.substring(lastStart(line), line.length() - 1));
        var after = key(next.substring(0, firstEnd(next)));
        if (SUSPENDED.matcher(next).matches() && isSuspended(before, after)) {
            return LineJoin.SPACE;
        }
        var first = next.codePointAt(0);
        if (before.isEmpty() || !Character.isLetter(first)) { // a number, or before one
            return Character.isLetterOrDigit(first) ? LineJoin.NOTHING : LineJoin.SPACE;
        }
        if (!Character.isLowerCase(first) && !(isCapital(line) && isCapital(next))) {
            return LineJoin.NOTHING;
        }
        return keepsHyphen(before, after) ? LineJoin.NOTHING : LineJoin.HYPHENATED;
    }

    /// Whether all letters of a line are capitals, so that words are cut as others are.
    private static boolean isCapital(String line) {
        return line.codePoints().noneMatch(Character::isLowerCase)
                && line.codePoints().filter(Character::isLetter).count() > LONG;
    }

    /// Whether a word stands for two that end alike, such as “short- and long-term”.
    private boolean isSuspended(String before, String after) {
        return before.isEmpty() || (!words.contains(before + after) && words.contains(before) && !after.equals("to"));
    }

    /// Whether a word that is cut at its hyphen by a line's end is a compound and keeps it.
    private boolean keepsHyphen(String before, String after) {
        var last = before.substring(before.lastIndexOf('-') + 1);
        if (words.contains(before + after) || words.contains(last + after)) {
            return false;
        }
        return words.contains(before + "-" + after) || CommonCompounds.keepsHyphen(before, after)
                || (last.length() < before.length() && words.contains(last))
                || (prefixes.contains(before) && (words.contains(after) || mayBeWord(before, after)))
                || (before.length() >= LONG && after.length() >= LONG && words.contains(before)
                        && words.contains(after));
    }

    /// Whether what follows on a first part that the document has in other compounds is no ending of a word.
    private static boolean mayBeWord(String before, String after) {
        return before.length() >= FEWEST_LETTERS && after.length() > FEWEST_LETTERS && !ENDING.matcher(after).matches();
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
    }

    /// Where the last word of a line begins, its hyphen being part of it.
    private static int lastStart(String line) {
        var start = line.length() - 1;
        while (start > 0 && isOfWord(line.codePointBefore(start))) {
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
