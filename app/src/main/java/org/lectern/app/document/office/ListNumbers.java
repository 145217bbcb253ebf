package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.flow.Numeral;

/// Counts the items of lists and gives them the marks that the document shows before them, such as "3.2".
final class ListNumbers {
    private static final String BULLET = "•";

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

    /// Begins a list again.
    void restart(String list) {
        counts.remove(list);
    }

    /// Gives the next item at a place a number.
    void goOnWith(int number, ListPlace place) {
        var levels = lists.getOrDefault(place.list(), List.of());
        if (place.level() < levels.size()) {
            counts.computeIfAbsent(place.list(), list -> new int[levels.size()])[place.level()] = number
                    - levels.get(place.level()).start();
        }
    }

    private static String mark(String pattern, List<Level> levels, int[] count) {
        var mark = pattern;
        for (var i = levels.size() - 1; i >= 0; i--) {
            var number = levels.get(i).start() + Math.max(0, count[i] - 1);
            mark = mark.replace("%" + (i + 1), Numeral.of(number, levels.get(i).format()));
        }
        return mark.strip();
    }
}
