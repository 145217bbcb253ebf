package org.lectern.inference.tokenizer;

/// Code point offsets of a text as UTF-16 offsets; cheapest when asked in ascending order.
final class CodePointOffsets {
    private final String text;
    private int codePoint;
    private int utf16;

    CodePointOffsets(String text) {
        this.text = text;
    }

    int utf16(int codePointOffset) {
        utf16 = text.offsetByCodePoints(utf16, codePointOffset - codePoint);
        codePoint = codePointOffset;
        return utf16;
    }
}
