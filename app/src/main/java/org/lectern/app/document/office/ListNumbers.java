package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts the items of lists and gives them the marks that the document shows before them, such as "3.2".
final class ListNumbers {
    private static final String BULLET = "•";
    private static final int LETTERS = 26;

    private final Map<String, List<Level>> lists;
    private final Map<String, int[]> counts = new HashMap<>();

    /// One level of a list.
    ///
    /// @param format of the number: "decimal", "lowerLetter", "upperRoman", "bullet", "none" and others
    /// @param pattern with %1 for the number of the outermost level
    /// @param start number of the first item
    record Level(String format, String pattern, int start) {}

    ListNumbers(Map<String, List<Level>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /// The mark of the next item at a place; empty where the list shows none.
    String next(ListPlace place) {
        var levels = lists.getOrDefault(place.list(), List.of());
        if (place.level() >= levels.size()) {
            return BULLET;
        }
        var count = counts.computeIfAbsent(place.list(), list -> new int[levels.size()]);
        count[place.level()]++;
        for (var deeper = place.level() + 1; deeper < count.length; deeper++) {
            count[deeper] = 0;
        }
        var level = levels.get(place.level());
        return switch (level.format()) {
            case "bullet" -> BULLET;
            case "none" -> "";
            default -> mark(level.pattern(), levels, count);
        };
    }

    private static String mark(String pattern, List<Level> levels, int[] count) {
        var mark = pattern;
        for (var i = levels.size() - 1; i >= 0; i--) {
            var number = levels.get(i).start() + Math.max(0, count[i] - 1);
            mark = mark.replace("%" + (i + 1), formatted(number, levels.get(i).format()));
        }
        return mark.strip();
    }

    private static String formatted(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> "%02d".formatted(number);
            default -> Integer.toString(number);
        };
    }

    private static String letters(int number) {
        var letter = String.valueOf((char) ('A' + Math.floorMod(number - 1, LETTERS)));
        return letter.repeat(Math.clamp((number - 1) / LETTERS + 1, 1, 5));
    }

    private static String roman(int number) {
        var values = new int[]{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[]{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        var rest = Math.clamp(number, 0, 9999);
        for (var i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
