package org.lectern.inference.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.Tokenizer;

/// Turns a text of any length into tokens piece by piece, so that it can be watched and stopped. The tokenizer is also twice
/// as fast on short texts as on long ones.
///
/// @param onRead hears the characters of the document read so far
record PieceEncoder(Tokenizer tokenizer, IntConsumer onRead, CancelSignal cancel) {
    /// Characters of a piece at most.
    static final int LONGEST = 8192;

    /// The tokens of a section, ranges counted from its beginning; empty when cancelled.
    ///
    /// @param offset characters of the document before it
    Optional<Encoding> encode(String text, int offset) {
        List<Encoding> pieces = new ArrayList<>();
        int start = 0;
        do {
            if (cancel.isCancelled()) {
                return Optional.empty();
            }
            int end = end(text, start);
            pieces.add(tokenizer.encode(text.substring(start, end)).shifted(start));
            start = end;
            onRead.accept(offset + start);
        } while (start < text.length());
        return Optional.of(Encoding.joined(pieces));
    }

    // before a space between letters, where no token straddles; in a text without such, anywhere but inside a character
    private static int end(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        for (int end = start + LONGEST; end > start + LONGEST / 2; end--) {
            if (text.charAt(end) == ' ' && Character.isLetter(text.charAt(end - 1))
                    && Character.isLetter(text.charAt(end + 1))) {
                return end;
            }
        }
        int end = start + LONGEST;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
