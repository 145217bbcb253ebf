package org.lectern.app.answering;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.app.document.model.TextSpan;

/// Finds the sentences of a passage.
final class Sentences {
    /// Ends that are no end: titles, short forms and initials.
    private static final Pattern GOES_ON = Pattern.compile(
            "(?s).*(?:^|[\\s(\\[“\"])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Sr|Jr|Gen|Col|Capt|Lt|Rev|Hon|vs|etc|cf|e\\.g|i\\.e|"
                    + "Fig|Figs|Eq|Eqs|Sec|Ch|No|Nos|Vol|pp?|ed|eds|al|approx|ca|[A-Z]|(?:[A-Za-z]\\.)+[A-Za-z])\\.\\s*");

    private Sentences() {}

    /// The sentences inside a span, without the white space around them; a line end always ends a sentence.
    static List<TextSpan> in(String text, TextSpan span) {
        var sentences = new ArrayList<TextSpan>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (var line : lines(text, span)) {
            breaks.setText(line.of(text));
            var start = line.start();
            for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                var to = line.start() + end;
                if (to == line.end() || !GOES_ON.matcher(text.substring(start, to)).matches()) {
                    add(text, start, to, sentences);
                    start = to;
                }
            }
        }
        return sentences;
    }

    private static List<TextSpan> lines(String text, TextSpan span) {
        var lines = new ArrayList<TextSpan>();
        var start = span.start();
        while (start < span.end()) {
            var feed = text.indexOf('\n', start);
            var end = feed < 0 || feed >= span.end() ? span.end() : feed + 1;
            lines.add(new TextSpan(start, end));
            start = end;
        }
        return lines;
    }

    private static void add(String text, int start, int end, List<TextSpan> sentences) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new TextSpan(start, end));
        }
    }
}
