package org.lectern.app.ui.reader.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How wide the columns of a table are: as their cells would like, as far as there is room; then each at least its longest word.
final class TableColumns {
    private static final String PARTS = "[\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+";
    private static final int MEASURED = 6;

    private TableColumns() {}

    /// What a column wants, in any unit.
    ///
    /// @param word the widest that cannot be parted
    /// @param all its widest cell on one line
    record Wish(double word, double all) {}

    /// Whether no word has to be parted, but for the few that are very long.
    static boolean fit(List<Wish> wishes, double room) {
        return wishes.stream().mapToDouble(Wish::word).sum() <= room;
    }

    /// @param room for all of them, into which they fit
    static double[] widths(List<Wish> wishes, double room) {
        var all = wishes.stream().mapToDouble(Wish::all).sum();
        var words = wishes.stream().mapToDouble(Wish::word).sum();
        if (all <= room) {
            return wishes.stream().mapToDouble(Wish::all).toArray();
        }
        var share = (room - words) / (all - words);
        return wishes.stream().mapToDouble(wish -> wish.word() + (wish.all() - wish.word()) * share).toArray();
    }

    /// What a column of some texts wants.
    ///
    /// @param width of words
    /// @param widest word that is not parted
    static Wish wish(List<String> cells, ToDoubleFunction<String> width, double padding, double widest) {
        var word = widest(cells.stream().flatMap(cell -> Arrays.stream(cell.split(PARTS))).distinct(), width);
        return new Wish(Math.min(word, widest) + padding, widest(cells.stream().distinct(), width) + padding);
    }

    /// Only the longest are measured.
    private static double widest(Stream<String> words, ToDoubleFunction<String> width) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED).mapToDouble(width).max()
                .orElse(0);
    }
}
