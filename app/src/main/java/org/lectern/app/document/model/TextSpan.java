package org.lectern.app.document.model;

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
}
