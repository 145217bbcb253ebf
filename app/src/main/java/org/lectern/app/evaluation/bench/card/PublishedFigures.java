package org.lectern.app.evaluation.bench.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What others published, from the table `published.tsv` beside this class.
///
/// @param lines of the table
record PublishedFigures(List<Line> lines) {
    private static final String TABLE = "published.tsv";
    private static final int COLUMNS = 5;

    /// One figure.
    ///
    /// @param set name of a benchmark; `*` stands for any letters
    /// @param figure as it is called here
    /// @param model what was measured, and on what where that differs
    /// @param value 0 to 100
    /// @param source where it was published
    record Line(String set, String figure, String model, double value, String source) {
        static Line of(String row) {
            var cells = row.split("\t", COLUMNS);
            return new Line(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), cells[4]);
        }

        boolean isOf(String name, String measure) {
            return figure.equals(measure) && name.matches(set.replace("*", ".*"));
        }
    }

    static PublishedFigures load() {
        try (var in = Objects.requireNonNull(PublishedFigures.class.getResourceAsStream(TABLE), "it is packed")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PublishedFigures(text.lines().skip(1).filter(row -> !row.isBlank()).map(Line::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a benchmark's figure, best first.
    List<Line> of(String set, String figure) {
        return lines.stream().filter(line -> line.isOf(set, figure))
                .sorted(Comparator.comparingDouble(Line::value).reversed()).toList();
    }

    /// Where those are from that stand beside some rows.
    Stream<String> sources(List<CardReport.Row> rows) {
        return lines.stream().filter(line -> rows.stream()
                .anyMatch(row -> row.figures().stream().anyMatch(figure -> line.isOf(row.name(), figure.name()))))
                .map(Line::source).distinct();
    }
}
