package org.lectern.inference.tokenizer;

import java.util.Arrays;

/// Turns tokens into text as they come, holding back characters that are not complete yet. White space around the whole is
/// dropped, so that the pieces concatenated are the stripped text.
public final class TokenStreamDecoder {
    private static final char INCOMPLETE = '\uFFFD';

    private final Tokenizer tokenizer;
    private int[] ids = new int[0];
    private int given; // characters of the stripped text that were returned

    public TokenStreamDecoder(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The text that this token completes; may be empty.
    public String add(int id) {
        ids = Arrays.copyOf(ids, ids.length + 1);
        ids[ids.length - 1] = id;
        String text = tokenizer.decode(ids);
        int complete = text.length();
        while (complete > 0 && text.charAt(complete - 1) == INCOMPLETE) {
            complete--;
        }
        return advance(text.substring(0, complete).strip());
    }

    /// What is left at the end, incomplete characters as U+FFFD.
    public String finish() {
        return advance(tokenizer.decode(ids).strip());
    }

    private String advance(String text) {
        String piece = text.length() > given ? text.substring(given) : "";
        given += piece.length();
        return piece;
    }
}
