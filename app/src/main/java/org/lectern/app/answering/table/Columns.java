package org.lectern.app.answering.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;

/// Which words at a table's head stand above which cells of a row: on paper and in lines by where they stand, else by the number of
/// their column.
final class Columns {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Table table;
    private final Table.Row row;

    /// From left to right.
    private record Extent(double left, double right) {
        double gap(Extent other) {
            return Math.max(0, Math.max(left - other.right, other.left - right));
        }

        double apart(Extent other) {
            return Math.abs(left + right - other.left - other.right) / 2;
        }
    }

    Columns(Table table, Table.Row row) {
        this.table = table;
        this.row = row;
    }

    /// The words of a head that stand above each cell, by the cell's number in the row.
    ///
    /// @param head a row above
    Map<Integer, List<TextRange>> under(Table.Row head) {
        var places = row.cells().stream().map(this::extent).toList();
        var found = new HashMap<Integer, List<TextRange>>();
        for (var i = 0; i < head.cells().size(); i++) {
            var column = head.columns().get(i);
            for (var word : words(head.cells().get(i))) {
                var cell = places.stream().allMatch(Optional::isPresent) && extent(word).isPresent()
                        ? nearest(extent(word).get(), places)
                        : Optional.of(row.columns().indexOf(column)).filter(at -> at >= 0);
                cell.ifPresent(at -> found.computeIfAbsent(at, _ -> new ArrayList<>()).add(word));
            }
        }
        return found;
    }

    private static Optional<Integer> nearest(Extent word, List<Optional<Extent>> places) {
        return IntStream.range(0, places.size()).boxed().min((one, other) -> {
            var first = places.get(one).orElseThrow();
            var second = places.get(other).orElseThrow();
            var gaps = Double.compare(word.gap(first), word.gap(second));
            return gaps != 0 ? gaps : Double.compare(word.apart(first), word.apart(second));
        });
    }

    private List<TextRange> words(TextRange cell) {
        return WORD.matcher(cell.of(table.document().text())).results()
                .map(word -> new TextRange(word.start(), word.end()).from(cell.start())).toList();
    }

    // on paper in points, in lines of text in characters
    private Optional<Extent> extent(TextRange words) {
        var boxes = table.document().regions().of(words).stream().filter(PageRegion.class::isInstance)
                .map(PageRegion.class::cast).toList();
        if (!boxes.isEmpty()) {
            return Optional.of(new Extent(boxes.stream().mapToDouble(PageRegion::x).min().orElseThrow(),
                    boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElseThrow()));
        }
        var start = words.start() - table.document().text().lastIndexOf('\n', words.start() - 1);
        return table.lines() ? Optional.of(new Extent(start, start + words.length())) : Optional.empty();
    }
}
