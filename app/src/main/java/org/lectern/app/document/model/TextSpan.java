package org.lectern.app.document.model;

import java.util.List;
import java.util.function.Function;

/// A half-open range of UTF-16 offsets in a document's text.
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /// The characters of this span.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /// Index of the first of some things that ends after an offset; their number where none does.
    ///
    /// @param things in the order of their spans
    public static <T> int firstEndingAfter(int offset, List<T> things, Function<? super T, TextSpan> span) {
        var low = 0;
        var high = things.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (span.apply(things.get(middle)).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
