package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.TextLine;

/// Decides how the lines of a document join to paragraphs.
final class ParagraphRules {
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double WIDE_LEADING = 1.3; // of the usual one
    private static final double USUAL_LEADING = 1.25; // ems, where a page does not show its own
    private static final double INDENT = 0.8; // ems
    private static final double EMPTY_LINE = 1.8; // ems between lines of program text, one of which is empty
    private static final double SHORT_LINE = 0.85; // of the column's width
    private static final double FULL = 2; // ems by which the ends of full lines differ
    private static final double ROW_GAP = 1.2; // ems that are free between rows of a table
    private static final int TABLE = 3; // cells of a row that is no running text
    private static final Pattern ITEM = Pattern
            .compile("^([•◦▪‣·–—*-]|\\(?(\\d{1,3}|[a-z]|[ivx]{1,4})[.)]) .*|^[⁰¹²³⁴-⁹]+ ?\\p{L}.*");

    private final UnbrokenWords words;

    ParagraphRules(UnbrokenWords words) {
        this.words = words;
    }

    /// @param leading usual distance of baselines on the page, in ems
    /// @param block the lines of the paragraph so far
    LineJoin join(Paragraph block, TextLine next, double leading) {
        var last = block.last();
        if (last.code() && next.code()) {
            return next.across() - last.across() > EMPTY_LINE * next.size() ? LineJoin.EMPTY_LINE : LineJoin.LINE;
        }
        if (last.code() || next.code()) {
            return LineJoin.PARAGRAPH;
        }
        if (FormulaPieces.belongTogether(last, next)) {
            return LineJoin.SPACE;
        }
        if (startsParagraph(block, next, leading)) {
            return LineJoin.PARAGRAPH;
        }
        return (last.columned() && next.columned()) || goesOnInCell(last, next)
                ? LineJoin.ROW
                : withinParagraph(last.text(), next.text());
    }

    /// Joins over a border of columns or pages, where distances say nothing.
    LineJoin joinOver(Paragraph block, TextLine next) {
        var last = block.last();
        if (last.code() || next.code()) {
            return last.code() && next.code() ? LineJoin.LINE : LineJoin.PARAGRAPH;
        }
        var first = next.text().codePointAt(0);
        var inside = Character.isLowerCase(first) || Character.getType(first) == Character.OTHER_LETTER
                || (Character.isLetterOrDigit(first) && isFull(block) && !ITEM.matcher(next.text()).matches());
        var goesOn = alike(last, next) && !last.columned() && !endsSentence(last.text()) && inside
                && last.style().bold() == next.style().bold();
        return goesOn ? withinParagraph(last.text(), next.text()) : LineJoin.PARAGRAPH;
    }

    /// Whether the last of several lines is as long as they are, as it is where they go on.
    private static boolean isFull(Paragraph block) {
        return block.lines() > 1 && block.last().end() > block.end() - FULL * block.last().size();
    }

    private boolean startsParagraph(Paragraph block, TextLine next, double leading) {
        var last = block.last();
        var rows = last.columned() && next.columned();
        if (!alike(last, next) || (!rows && block.isBold() && !next.style().opensBold())) {
            return true;
        }
        var step = next.across() - last.across();
        if (rows && step > 0 && next.bounds().top() - last.bounds().bottom() < ROW_GAP * next.size()) {
            return false;
        }
        if (step < -0.5 * next.size() || step > WIDE_LEADING * leading * next.size()) {
            return step > 0 || joinOver(block, next) == LineJoin.PARAGRAPH;
        }
        if (last.direction() == TextLine.Direction.OTHER || rows || goesOnInCell(last, next)) {
            return false;
        }
        return beside(last, next) || last.cells().size() >= TABLE || next.cells().size() >= TABLE
                || ITEM.matcher(next.text()).matches()
                || opensBold(last, next) || indented(block, next) || outdented(block, next) || endsShort(block, next);
    }

    private static boolean alike(TextLine a, TextLine b) {
        return a.direction() == b.direction()
                && Math.abs(a.size() - b.size()) <= SAME_SIZE * Math.max(a.size(), b.size());
    }

    /// A line of a table that goes on with one cell of the row above it.
    private static boolean goesOnInCell(TextLine last, TextLine next) {
        return last.cells().size() >= TABLE && !next.columned() && next.begin() > last.begin() + INDENT * next.size();
    }

    /// Lines in different columns, such as a note in the margin.
    private static boolean beside(TextLine last, TextLine next) {
        return last.end() < next.begin() - INDENT * next.size() || next.end() < last.begin() - INDENT * next.size();
    }

    private static boolean opensBold(TextLine last, TextLine next) {
        return next.style().opensBold() && !last.style().opensBold() && endsSentence(last.text());
    }

    private static boolean indented(Paragraph block, TextLine next) {
        return next.begin() > block.bodyBegin() + INDENT * next.size() && endsSentence(block.last().text());
    }

    /// A paragraph with a hanging indent, such as a bibliography entry, begins further ahead than its lines so far.
    private static boolean outdented(Paragraph block, TextLine next) {
        return block.lines() > 2 && endsSentence(block.last().text())
                && next.begin() < block.bodyBegin() - INDENT * next.size();
    }

    private static boolean endsShort(Paragraph block, TextLine next) {
        var begin = Math.min(block.begin(), next.begin());
        var end = Math.max(block.end(), next.end());
        return endsSentence(block.last().text()) && block.last().end() - begin < SHORT_LINE * (end - begin)
                && !Character.isLowerCase(next.text().charAt(0));
    }

    static boolean endsSentence(String line) {
        var end = line.length();
        while (end > 1 && ")]”’\"'」』） ■□∎".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return ".!?:;。！？؟۔".indexOf(line.charAt(end - 1)) >= 0;
    }

    private LineJoin withinParagraph(String last, String next) {
        if (LineBorder.goesOnAtOnce(last, next)) {
            return LineJoin.NOTHING;
        }
        return LineBorder.endsInHyphen(last) ? words.afterHyphen(last, next) : LineJoin.SPACE;
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
