package org.lectern.app.document.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.app.document.layout.line.Box;

/// Reads Tesseract's table of words: a row for each, with tabs between level, page, block, paragraph, line, word, left,
/// top, width, height (pixels), confidence (percent) and text.
final class TsvWords {
    private static final int COLUMNS = 12;
    private static final String WORD = "5"; // level
    private static final double DOUBTFUL = 25; // percent
    private static final double DIRT = 40; // percent, of a line on average

    private TsvWords() {}

    /// The lines of words; rows that are none are left out.
    static List<RecognisedLine> lines(String table) {
        Map<String, List<String[]>> lines = new LinkedHashMap<>();
        for (var row : table.split("\\R")) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                lines.computeIfAbsent(String.join("\t", cells[2], cells[3], cells[4]), key -> new ArrayList<>())
                        .add(cells);
            }
        }
        return lines.values().stream().map(TsvWords::line).flatMap(Optional::stream).toList();
    }

    /// A line, unless all of it is doubtful; in a sound line a doubtful word is rather wrong than nothing.
    private static Optional<RecognisedLine> line(List<String[]> rows) {
        var sure = rows.stream().mapToDouble(row -> number(row[10])).average().orElse(0) >= DIRT;
        var words = rows.stream().filter(row -> number(row[10]) >= DOUBTFUL || (sure && isWord(row[11])))
                .map(TsvWords::word).toList();
        var bounds = words.stream().map(RecognisedLine.Word::box).reduce(Box.NONE, Box::union);
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecognisedLine((int) number(rows.getFirst()[2]), bounds, words));
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static RecognisedLine.Word word(String[] cells) {
        var left = number(cells[6]);
        var top = number(cells[7]);
        return new RecognisedLine.Word(cells[11].strip(),
                new Box(left, top, left + number(cells[8]), top + number(cells[9])));
    }

    private static double number(String cell) {
        return cell.matches("-?\\d{1,9}(\\.\\d+)?") ? Double.parseDouble(cell) : -1;
    }
}
