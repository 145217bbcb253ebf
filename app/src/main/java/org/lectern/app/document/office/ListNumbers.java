package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.app.document.flow.numeral.Numeral;

/// Counts the items of lists and gives them the marks that the document shows before them, such as "3.2".
final class ListNumbers {
    private static final String BULLET = "•";

    private final Map<String, NumberedList> lists;
    private final Map<String, int[]> counts = new HashMap<>(); // by counter: how many items there were
    private final Map<String, int[]> saved = new HashMap<>(); // by the name of a list in the text
    private final Set<ListPlace> begun = new HashSet<>();

    /// One level of a list.
    ///
    /// @param format of the number: "decimal", "lowerLetter", "upperRoman", "bullet", "none" and others
    /// @param pattern with %1 for the number of the outermost level
    /// @param start number of the first item
    /// @param restartAfter the outermost level, from 1, after which it begins again, with all above that; 0 for never
    /// @param legal whether it shows the numbers of all levels in digits
    /// @param style of the paragraphs that belong to it; may be empty
    record Level(String format, String pattern, int start, int restartAfter, boolean legal, String style) {
        Level(String format, String pattern, int start) {
            this(format, pattern, start, Integer.MAX_VALUE, false, "");
        }
    }

    /// A list, which may go on with the numbers of others.
    ///
    /// @param counter shared by all lists of that name
    /// @param starts numbers with which levels begin anew when this list first comes to them
    record NumberedList(String counter, List<Level> levels, Map<Integer, Integer> starts) {}

    ListNumbers(Map<String, NumberedList> lists) {
        this.lists = Map.copyOf(lists);
    }

    /// Lists that count each for itself.
    static ListNumbers apart(Map<String, List<Level>> levels) {
        var lists = new HashMap<String, NumberedList>();
        levels.forEach((name, of) -> lists.put(name, new NumberedList(name, of, Map.of())));
        return new ListNumbers(lists);
    }

    private NumberedList list(String id) {
        return lists.getOrDefault(id, new NumberedList(id, List.of(), Map.of()));
    }

    /// The level of a list, from 0, that the paragraphs of a style belong to.
    OptionalInt levelOf(String id, String style) {
        var levels = list(id).levels();
        return IntStream.range(0, levels.size()).filter(i -> levels.get(i).style().equals(style)).findFirst();
    }

    /// The mark of the next item at a place; empty where the list shows none.
    String next(ListPlace place) {
        var list = list(place.list());
        var levels = list.levels();
        if (place.level() >= levels.size()) {
            return BULLET;
        }
        if (begun.add(place) && list.starts().containsKey(place.level())) {
            goOnWith(list.starts().get(place.level()), place);
        }
        var count = count(list);
        count[place.level()]++;
        for (var deeper = place.level() + 1; deeper < levels.size(); deeper++) {
            if (place.level() < levels.get(deeper).restartAfter()) {
                count[deeper] = 0;
            }
        }
        var level = levels.get(place.level());
        return switch (level.format()) {
            case "bullet" -> BULLET;
            case "none" -> "";
            default -> mark(level, levels, count);
        };
    }

    private int[] count(NumberedList list) {
        var count = counts.computeIfAbsent(list.counter(), counter -> new int[list.levels().size()]);
        if (count.length < list.levels().size()) {
            count = java.util.Arrays.copyOf(count, list.levels().size());
            counts.put(list.counter(), count);
        }
        return count;
    }

    /// Begins a list again.
    void restart(String list) {
        counts.remove(list);
    }

    /// Keeps how far a list has come under a name.
    void save(String list, String name) {
        if (counts.containsKey(list) && !name.isEmpty()) {
            saved.put(name, counts.get(list).clone());
        }
    }

    /// Goes on in a list where one of a name has ended.
    void goOnAfter(String name, String list) {
        if (saved.containsKey(name)) {
            counts.put(list, saved.get(name).clone());
        }
    }

    /// Gives the next item at a place a number.
    void goOnWith(int number, ListPlace place) {
        var list = list(place.list());
        if (place.level() < list.levels().size()) {
            count(list)[place.level()] = number - list.levels().get(place.level()).start();
        }
    }

    private static String mark(Level shown, List<Level> levels, int[] count) {
        var mark = shown.pattern();
        for (var i = levels.size() - 1; i >= 0; i--) {
            var number = levels.get(i).start() + Math.max(0, count[i] - 1);
            mark = mark.replace("%" + (i + 1), Numeral.of(number, shown.legal() ? "decimal" : levels.get(i).format()));
        }
        return mark.strip();
    }
}
