package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.TextRange;

/// Paragraphs as one text with a page for each.
///
/// @param ranges of the paragraphs in the text
record TextParts(String text, List<TextRange> ranges) {
    private static final String BETWEEN = "\n\n";

    static TextParts of(List<String> paragraphs) {
        var text = new StringBuilder();
        var ranges = new ArrayList<TextRange>();
        for (var paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : BETWEEN);
            ranges.add(new TextRange(text.length(), text.length() + paragraph.length()));
            text.append(paragraph);
        }
        return new TextParts(text.toString(), ranges);
    }

    /// Where pages begin; the first is not named.
    List<Integer> borders() {
        return ranges.stream().skip(1).map(TextRange::start).toList();
    }
}
