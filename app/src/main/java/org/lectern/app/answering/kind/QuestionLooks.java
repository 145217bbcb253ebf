package org.lectern.app.answering.kind;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What a question looks like, whatever it says: marks, digits, capitals, how long it is.
final class QuestionLooks {
    private static final String QUOTES = "\"“„「『»«”";
    private static final int MOST = 9; // lengths that are told apart

    private QuestionLooks() {}

    /// @param normal with its capitals and marks
    static Collection<String> of(String normal, String plain, String language) {
        var looks = new TreeSet<String>();
        if (normal.codePoints().anyMatch(sign -> QUOTES.indexOf(sign) >= 0)) {
            looks.add("xquoted");
        }
        if (normal.contains("?")) {
            looks.add("xmark");
        }
        if (plain.contains("0")) {
            looks.add("xdigit");
        }
        if (language.equals(Concepts.JAPANESE)) {
            looks.add("xj" + Math.min(MOST, plain.codePointCount(0, plain.length()) / 3));
            return looks;
        }
        addCapitals(normal, looks);
        var words = plain.isBlank() ? new String[0] : plain.strip().split(" ");
        if (!language.equals(Concepts.GERMAN) && asksForMany(words)) {
            looks.add("xmany");
        }
        looks.add("xl" + Math.min(MOST, words.length));
        return looks;
    }

    private static void addCapitals(String normal, Collection<String> looks) {
        var before = -1;
        var letters = false;
        for (var sign : normal.codePoints().toArray()) {
            if (Character.getType(sign) == Character.UPPERCASE_LETTER) {
                if (before >= 0 && Character.getType(before) == Character.UPPERCASE_LETTER) {
                    looks.add("xcaps");
                } else if (letters && !isPartOfWord(before)) {
                    looks.add("xname");
                }
            }
            letters |= Character.isLetter(sign);
            before = sign;
        }
    }

    private static boolean isPartOfWord(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                true;
            default -> Character.isLetter(sign);
        };
    }

    // what rules, which people
    private static boolean asksForMany(String[] words) {
        return words.length > 1 && Set.of("what", "which", "wich").contains(words[0]) && words[1].length() > 3
                && words[1].endsWith("s") && !Set.of("does", "this").contains(words[1]);
    }
}
