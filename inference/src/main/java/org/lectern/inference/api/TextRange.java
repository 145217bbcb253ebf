package org.lectern.inference.api;

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

    /// The characters of this range.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
