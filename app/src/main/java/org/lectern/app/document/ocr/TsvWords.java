package org.lectern.app.document.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.layout.Box;

/// Reads Tesseract's table of words: a row for each, with tabs between level, page, block, paragraph, line, word, left,
/// top, width, height (pixels), confidence (percent) and text.
final class TsvWords {
    private static final int COLUMNS = 12;
    private static final String WORD = "5"; // level
    private static final double FAINTEST = 25; // percent; below it is dirt

    private TsvWords() {}

    /// The lines of words; rows that are none are left out.
    static List<RecognisedLine> lines(String table) {
        Map<String, List<RecognisedLine.Word>> lines = new LinkedHashMap<>();
        for (var row : table.split("\\R")) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()
                    && number(cells[10]) >= FAINTEST) {
                lines.computeIfAbsent(String.join("\t", cells[2], cells[3], cells[4]), key -> new ArrayList<>())
                        .add(word(cells));
            }
        }
        return lines.entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList();
    }

    private static RecognisedLine line(String key, List<RecognisedLine.Word> words) {
        var bounds = words.stream().map(RecognisedLine.Word::box).reduce(Box.NONE, Box::union);
        return new RecognisedLine((int) number(key.substring(0, key.indexOf('\t'))), bounds, words);
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
