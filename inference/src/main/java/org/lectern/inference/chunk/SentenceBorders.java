package org.lectern.inference.chunk;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.lectern.inference.tokenizer.Encoding;

/// Token indices before which a text may be cut, by how good a cut it is.
///
/// @param sentences a sentence or paragraph begins there
/// @param words a word begins there
/// @param characters no character is shared with the token before
record SentenceBorders(BitSet sentences, BitSet words, BitSet characters) {
    static SentenceBorders of(String text, Encoding tokens) {
        BitSet starts = sentenceStarts(text);
        BitSet sentences = new BitSet();
        BitSet words = new BitSet();
        BitSet characters = new BitSet();
        for (int token = 1; token < tokens.length(); token++) {
            if (tokens.starts()[token] < tokens.ends()[token - 1]) {
                continue;
            }
            characters.set(token);
            int end = tokens.ends()[token];
            int visible = afterSpace(text, tokens.starts()[token], end);
            boolean spaceBefore = visible > 0 && Character.isWhitespace(text.charAt(visible - 1));
            words.set(token, visible < end && spaceBefore);
            sentences.set(token, visible < end && starts.get(visible));
        }
        return new SentenceBorders(sentences, words, characters);
    }

    private static BitSet sentenceStarts(String text) {
        BitSet starts = new BitSet();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        for (int start = sentences.first(); start != BreakIterator.DONE; start = sentences.next()) {
            starts.set(afterSpace(text, start, text.length()));
        }
        for (int blank = text.indexOf("\n\n"); blank >= 0; blank = text.indexOf("\n\n", blank + 2)) {
            starts.set(afterSpace(text, blank, text.length()));
        }
        return starts;
    }

    private static int afterSpace(String text, int start, int end) {
        int offset = start;
        while (offset < end && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }
}
