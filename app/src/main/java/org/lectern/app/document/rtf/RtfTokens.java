package org.lectern.app.document.rtf;

import java.nio.charset.StandardCharsets;

/// Takes an RTF file apart (Rich Text Format 1.9.1): groups, control words, bytes of text.
final class RtfTokens {
    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;

    /// The kinds of token.
    enum Kind {
        OPEN, CLOSE, WORD, BYTE, END
    }

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Goes to the next token.
    Kind next() {
        while (at < bytes.length) {
            var b = bytes[at++];
            switch (b) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                }
                default -> {
                    number = b & 0xFF;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        var c = (char) (bytes[at] & 0xFF);
        if (c == '\'') {
            return hexadecimal();
        }
        if (!isLetter(c)) {
            at++;
            word = c == '\r' || c == '\n' ? "par" : String.valueOf(c);
            numbered = false;
            return Kind.WORD;
        }
        var start = at;
        while (at < bytes.length && at - start < LONGEST_WORD && isLetter((char) bytes[at])) {
            at++;
        }
        word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        readNumber();
        return Kind.WORD;
    }

    private void readNumber() {
        var start = at;
        var end = start < bytes.length && bytes[start] == '-' ? start + 1 : start;
        while (end < bytes.length && end - start < 10 && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        var digits = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
        numbered = digits.matches("-?[0-9]{1,9}");
        number = numbered ? Integer.parseInt(digits) : 0;
        at = numbered ? end : start;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private Kind hexadecimal() {
        var high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        var low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
        at = Math.min(bytes.length, at + 3);
        number = high < 0 || low < 0 ? '?' : high << 4 | low;
        return Kind.BYTE;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Passes over bytes that are no RTF.
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    /// The control word, without its number.
    String word() {
        return word;
    }

    /// The number after the control word, or the byte.
    int number() {
        return number;
    }

    /// The number after the control word, where it has one.
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }
}
