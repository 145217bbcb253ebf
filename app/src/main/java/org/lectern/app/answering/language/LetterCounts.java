package org.lectern.app.answering.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// How many letters of each script a text has; a character that stands for a syllable or more counts as several.
record LetterCounts(Map<UnicodeScript, Integer> counts) {
    private static final int DENSE = 3; // letters of an alphabet that say as much

    static LetterCounts of(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter)
                .forEach(letter -> {
                    var script = UnicodeScript.of(letter);
                    counts.merge(script, isDense(script) ? DENSE : 1, Integer::sum);
                });
        counts.remove(UnicodeScript.COMMON);
        return new LetterCounts(counts);
    }

    private static boolean isDense(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    int of(UnicodeScript... scripts) {
        var sum = 0;
        for (var script : scripts) {
            sum += counts.getOrDefault(script, 0);
        }
        return sum;
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
