package org.lectern.app.document.layout;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.TextLine;

/// The lines of a paragraph so far, by their extent.
final class Paragraph {
    private @Nullable TextLine last;
    private int lines;
    private double begin = Double.POSITIVE_INFINITY; // of the line that begins furthest ahead
    private double laterBegin = Double.POSITIVE_INFINITY; // of those after the first
    private double end = Double.NEGATIVE_INFINITY;
    private boolean bold = true;

    void add(TextLine line) {
        begin = Math.min(begin, line.begin());
        end = Math.max(end, line.end());
        laterBegin = lines > 0 ? Math.min(laterBegin, line.begin()) : laterBegin;
        bold &= line.style().bold();
        last = line;
        lines++;
    }

    boolean isEmpty() {
        return last == null;
    }

    /// Of a paragraph that is not empty.
    TextLine last() {
        return Objects.requireNonNull(last);
    }

    int lines() {
        return lines;
    }

    double begin() {
        return begin;
    }

    /// Where its lines begin, without the first where there are more.
    double bodyBegin() {
        return lines > 1 ? laterBegin : begin;
    }

    double end() {
        return end;
    }

    /// Whether all of it is bold.
    boolean isBold() {
        return bold;
    }
}
