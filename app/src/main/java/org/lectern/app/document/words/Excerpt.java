package org.lectern.app.document.words;

import org.lectern.inference.api.TextRange;

/// The words around something in a text, on one line.
///
/// @param before what stands before it, after "…" where that is not all
/// @param match the thing itself
/// @param after what stands behind it, with "…" where that is not all
public record Excerpt(String before, String match, String after) {
    private static final int BEFORE = 30; // characters
    private static final int AFTER = 70;

    public static Excerpt of(String text, TextRange span) {
        var from = Math.max(0, span.start() - BEFORE);
        var to = Math.min(text.length(), span.end() + AFTER);
        return new Excerpt((from > 0 ? "…" : "") + line(text.substring(from, span.start())), line(span.of(text)),
                line(text.substring(span.end(), to)) + (to < text.length() ? "…" : ""));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// All of it.
    @Override
    public String toString() {
        return before + match + after;
    }

    /// The beginning of some words, not cut within a character, with "…" where that is not all.
    ///
    /// @param most characters
    public static String begin(String words, int most) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most)).strip() + "…";
    }
}
