package org.lectern.app.document.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words at the borders of lines.
final class Words {
    private Words() {}

    /// The words that stand inside a line of these pages, where no line end has cut them.
    static Set<String> inside(List<PageLines> pages) {
        Set<String> words = new HashSet<>();
        for (var page : pages) {
            for (var line : page.lines()) {
                var parts = line.text().split("[^\\p{L}\\p{M}-]+");
                for (var i = 0; i < parts.length - 1; i++) {
                    words.add(key(parts[i]));
                }
            }
        }
        return words;
    }

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Where the last word of a line begins, its hyphen being part of it.
    static int lastStart(String line) {
        var start = line.length() - 1;
        while (start > 0 && (Character.isLetter(line.charAt(start - 1)) || line.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    /// Where the first word of a line ends.
    static int firstEnd(String line) {
        var end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
