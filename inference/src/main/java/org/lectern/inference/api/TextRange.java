package org.lectern.inference.api;

import java.util.List;
import java.util.Optional;
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

    /// This range of a part of a text, in the whole text.
    ///
    /// @param offset at which the part begins
    public TextRange from(int offset) {
        return new TextRange(offset + start, offset + end);
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// What of this range stands in another one, counted from that one's beginning; empty where nothing does.
    public Optional<TextRange> inside(TextRange whole) {
        return overlaps(whole)
                ? Optional.of(new TextRange(Math.max(start, whole.start) - whole.start,
                        Math.min(end, whole.end) - whole.start))
                : Optional.empty();
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
