package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides how the lines of a document join to paragraphs.
final class ParagraphRules {
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double WIDE_LEADING = 1.3; // of the usual one
    private static final double USUAL_LEADING = 1.25; // ems, where a page does not show its own
    private static final double INDENT = 0.8; // ems
    private static final double SHORT_LINE = 0.85; // of the column's width
    private static final Pattern URL_END = Pattern.compile("://\\S*/$");
    private static final Pattern ITEM = Pattern.compile("^([•◦▪‣·–—*-]|\\(?(\\d{1,3}|[a-z]|[ivx]{1,4})[.)]) .*");

    private final Set<String> words;

    /// @param words every word of the document that stands inside a line, in lower case
    ParagraphRules(Set<String> words) {
        this.words = words;
    }

    /// @param leading usual distance of baselines on the page, in ems
    /// @param block the lines of the paragraph so far, the last one included
    LineJoin join(List<TextLine> block, TextLine next, double leading) {
        var last = block.getLast();
        if (startsParagraph(block, last, next, leading)) {
            return LineJoin.PARAGRAPH;
        }
        return last.columned() && next.columned() ? LineJoin.ROW : withinParagraph(last.text(), next.text());
    }

    /// Joins over a border of columns or pages, where distances say nothing.
    LineJoin joinOver(TextLine last, TextLine next) {
        var goesOn = alike(last, next) && !endsSentence(last.text()) && Character.isLowerCase(next.text().charAt(0));
        return goesOn ? LineJoin.SPACE : LineJoin.PARAGRAPH;
    }

    private boolean startsParagraph(List<TextLine> block, TextLine last, TextLine next, double leading) {
        if (!alike(last, next)) {
            return true;
        }
        var step = next.across() - last.across();
        if (step < -0.5 * next.size() || step > WIDE_LEADING * leading * next.size()) {
            return step > 0 || joinOver(last, next) == LineJoin.PARAGRAPH;
        }
        if (last.turned() || last.columned() && next.columned()) {
            return false;
        }
        return ITEM.matcher(next.text()).matches() || indented(block, next) || outdented(block, next)
                || endsShort(block, last, next);
    }

    private static boolean alike(TextLine a, TextLine b) {
        return a.turned() == b.turned() && Math.abs(a.size() - b.size()) <= SAME_SIZE * Math.max(a.size(), b.size());
    }

    private static boolean indented(List<TextLine> block, TextLine next) {
        var left = left(block.size() > 1 ? block.subList(1, block.size()) : block);
        return next.bounds().left() > left + INDENT * next.size() && endsSentence(block.getLast().text());
    }

    /// A paragraph with a hanging indent, such as a bibliography entry, begins further left than its lines so far.
    private static boolean outdented(List<TextLine> block, TextLine next) {
        return block.size() > 2 && endsSentence(block.getLast().text())
                && next.bounds().left() < left(block.subList(1, block.size())) - INDENT * next.size();
    }

    private static boolean endsShort(List<TextLine> block, TextLine last, TextLine next) {
        var column = new ArrayList<>(block);
        column.add(next);
        var left = left(column);
        var right = column.stream().mapToDouble(line -> line.bounds().right()).max().orElseThrow();
        return endsSentence(last.text()) && last.bounds().right() - left < SHORT_LINE * (right - left)
                && !Character.isLowerCase(next.text().charAt(0));
    }

    private static double left(List<TextLine> lines) {
        return lines.stream().mapToDouble(line -> line.bounds().left()).min().orElseThrow();
    }

    private static boolean endsSentence(String line) {
        var end = line.length();
        while (end > 1 && ")]”’\"'".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return ".!?:;。！？".indexOf(line.charAt(end - 1)) >= 0;
    }

    private LineJoin withinParagraph(String last, String next) {
        var end = last.charAt(last.length() - 1);
        if (end == '\u00AD') {
            return LineJoin.HYPHENATED;
        }
        if ((end == '-' || end == '\u2010') && last.length() > 1
                && Character.isLetter(last.charAt(last.length() - 2))) {
            return afterHyphen(last, next);
        }
        if (URL_END.matcher(last).find()) {
            return LineJoin.NOTHING;
        }
        var spaceless = Script.writtenWithoutSpaces(last.codePointBefore(last.length()))
                && Script.writtenWithoutSpaces(next.codePointAt(0));
        return spaceless ? LineJoin.NOTHING : LineJoin.SPACE;
    }

    private LineJoin afterHyphen(String last, String next) {
        if (!Character.isLowerCase(next.charAt(0))) {
            return Character.isLetter(next.charAt(0)) ? LineJoin.NOTHING : LineJoin.SPACE;
        }
        var before = last.substring(Words.lastStart(last), last.length() - 1);
        var after = next.substring(0, Words.firstEnd(next));
        var compound = Words.key(before + "-" + after);
        return words.contains(compound) && !words.contains(Words.key(before + after))
                ? LineJoin.NOTHING
                : LineJoin.HYPHENATED;
    }

    /// The usual distance of a page's baselines in ems.
    static double leading(PageLines page) {
        var steps = new ArrayList<Double>();
        for (var i = 1; i < page.lines().size(); i++) {
            var line = page.lines().get(i);
            var step = (line.across() - page.lines().get(i - 1).across()) / line.size();
            if (alike(line, page.lines().get(i - 1)) && step > 0.8 && step < 2.5) {
                steps.add(step);
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? USUAL_LEADING : Math.max(1, steps.get(steps.size() / 2));
    }
}
