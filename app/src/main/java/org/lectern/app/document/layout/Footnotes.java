package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.TextLine;

/// Tells footnotes, and moves them before a paragraph that goes on behind them, on the next column or page, so that its sentences
/// stay whole.
final class Footnotes {
    private static final Pattern MARK = Pattern.compile("^([⁰¹²³⁴-⁹]+|[*†‡§]|\\d{1,2}\\s).*", Pattern.DOTALL);
    private static final double SMALLER = 0.93; // of the page's usual size
    private static final double LOWER_PART = 0.5; // of the page

    private Footnotes() {}

    /// Whether a text that begins with a line is one.
    ///
    /// @param usualSize of the page's letters, in points
    /// @param pageHeight in points
    static boolean opens(TextLine first, String text, double usualSize, double pageHeight) {
        return first.size() < SMALLER * usualSize && first.bounds().top() > LOWER_PART * pageHeight
                && MARK.matcher(text).matches();
    }

    /// @param goesOn whether the page begins in the middle of a paragraph
    /// @param next the first line of the next page; null for none
    static PageLines outOfSentences(PageLines page, boolean goesOn, @Nullable TextLine next, ParagraphRules rules) {
        var usual = Headings.usualSize(page);
        var leading = ParagraphRules.leading(page);
        var lines = new ArrayList<>(page.lines());
        for (var from = 1; from < lines.size(); from++) {
            var line = lines.get(from);
            if (opens(line, line.text(), usual, page.height())) {
                var to = end(lines, from);
                var after = to < lines.size() ? lines.get(to) : next;
                if (after != null) {
                    move(lines, from, to, goesOn, after, rules, leading);
                }
                from = to;
            }
        }
        return page.with(lines);
    }

    private static int end(List<TextLine> lines, int from) {
        var to = from + 1;
        while (to < lines.size() && lines.get(to).size() <= lines.get(from).size() + 1e-3
                && lines.get(to).across() > lines.get(to - 1).across()) {
            to++;
        }
        return to;
    }

    private static void move(List<TextLine> lines, int from, int to, boolean goesOn, TextLine after,
            ParagraphRules rules,
            double leading) {
        var paragraph = new Paragraph();
        var start = 0;
        for (var i = 0; i < from; i++) {
            if (i > 0 && rules.join(paragraph, lines.get(i), leading) == LineJoin.PARAGRAPH) {
                paragraph = new Paragraph();
                start = i;
            }
            paragraph.add(lines.get(i));
        }
        if (rules.joinOver(paragraph, after) == LineJoin.PARAGRAPH) {
            return;
        }
        if (start == 0 && goesOn) {
            start = from;
            while (start > 0 && !ParagraphRules.endsSentence(lines.get(start - 1).text())) {
                start--;
            }
        }
        if (start > 0 || !goesOn) {
            Collections.rotate(lines.subList(start, to), to - from);
        }
    }
}
