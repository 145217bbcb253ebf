package org.lectern.app.answering.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Rows of tables that were read as lines of text: words and then numbers, or a first and at least two more numbers, in at least two lines
/// below each other.
final class LineRows {
    private static final String NUMBER = "[\\p{Sc}(+−–-]{0,2}\\p{Nd}[\\p{Nd}.,]*(?:\\)|\\s?%|\\s?\\p{Sc}|[kKMGT]?[Bbmgsi]{0,2}(?!\\p{L}))?";
    private static final Pattern ROW = Pattern.compile("(\\P{Nd}{0,60}\\p{L}.{0,60}?)((?:[ \\t]+" + NUMBER + ")+)\\s*");
    private static final Pattern NUMBERED = Pattern
            .compile("\\s*(" + NUMBER + ")((?:[ \\t]{2,}" + NUMBER + "){2,})\\s*");
    private static final Pattern GAP = Pattern.compile("\\S[ \\t]{2,}\\S");
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_HEAD = 120; // characters
    private static final int HEADS = 2; // lines

    private LineRows() {}

    /// The tables in a block, each with the line above it as its first row.
    static List<List<Table.Row>> in(String text, TextBlock block) {
        return block instanceof TextBlock.Paragraph || block instanceof TextBlock.Preformatted
                ? tables(text, lines(text, block.span()))
                : List.of();
    }

    private static List<List<Table.Row>> tables(String text, List<TextRange> lines) {
        var tables = new ArrayList<List<Table.Row>>();
        for (var i = 0; i < lines.size(); i++) {
            var rows = new ArrayList<Table.Row>();
            var first = i;
            var row = row(text, lines.get(i));
            while (row.isPresent() && (rows.isEmpty() || rows.getLast().cells().size() == row.get().cells().size())) {
                rows.add(row.get());
                i++;
                row = i < lines.size() ? row(text, lines.get(i)) : Optional.empty();
            }
            if (rows.size() > 1) {
                head(text, lines.subList(0, first)).ifPresent(rows::addFirst);
                tables.add(rows);
            }
            i -= rows.isEmpty() ? 0 : 1;
        }
        return tables;
    }

    private static Optional<Table.Row> row(String text, TextRange line) {
        var found = Stream.of(ROW, NUMBERED).map(pattern -> pattern.matcher(line.of(text))).filter(Matcher::matches)
                .findFirst();
        return found.map(matcher -> {
            var cells = new ArrayList<TextRange>();
            cells.add(new TextRange(matcher.start(1), matcher.end(1)).from(line.start()));
            NUMBERS.matcher(matcher.group(2)).results().map(number -> new TextRange(number.start(), number.end())
                    .from(line.start() + matcher.start(2))).forEach(cells::add);
            return row(line, cells);
        });
    }

    // the line above, one that is empty left out, and the line above that where both stand in columns
    private static Optional<Table.Row> head(String text, List<TextRange> above) {
        var heads = new ArrayList<TextRange>();
        var isFar = false;
        for (var line : above.reversed()) {
            if (line.of(text).isBlank() && heads.isEmpty() && !isFar) {
                isFar = true;
                continue;
            }
            var inColumns = GAP.matcher(line.of(text)).find();
            if (heads.size() == HEADS || line.length() > LONGEST_HEAD || line.of(text).isBlank()
                    || ((isFar || !heads.isEmpty()) && !inColumns)) {
                break;
            }
            heads.addFirst(line);
        }
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        var span = new TextRange(heads.getFirst().start(), heads.getLast().end());
        return Optional.of(row(span, WORD.matcher(span.of(text)).results()
                .map(word -> new TextRange(word.start(), word.end()).from(span.start())).toList()));
    }

    private static Table.Row row(TextRange line, List<TextRange> cells) {
        return new Table.Row(line, cells, IntStream.range(0, cells.size()).boxed().toList(),
                Optional.empty());
    }

    private static List<TextRange> lines(String text, TextRange span) {
        var lines = new ArrayList<TextRange>();
        for (var start = span.start(); start < span.end();) {
            var feed = text.indexOf('\n', start);
            var end = feed < 0 || feed > span.end() ? span.end() : feed;
            lines.add(new TextRange(start, end));
            start = end + 1;
        }
        return lines;
    }
}
