package org.lectern.inference.api;

import java.util.List;
import java.util.function.Function;

/// A half-open range of UTF-16 offsets in a source text.
///
/// @param start first offset, inclusive
/// @param end last offset, exclusive
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /// Index of the first of some things that ends after an offset; their number where none does.
    ///
    /// @param things in the order of their ranges
    public static <T> int firstEndingAfter(int offset, List<T> things, Function<? super T, TextRange> range) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (range.apply(things.get(middle)).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The characters of this range.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
