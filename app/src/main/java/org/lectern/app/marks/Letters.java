package org.lectern.app.marks;

import java.util.Arrays;
import org.lectern.app.document.words.FoldedText;
import org.lectern.inference.api.TextRange;

/// The letters and digits of a text, folded, and where they come from.
///
/// @param all the letters
/// @param origins offset in the text, for each of them
record Letters(String all, int[] origins) {
    static Letters of(String text) {
        var all = new StringBuilder();
        var origins = new int[text.length()];
        for (int at = 0, next; at < text.length(); at = next) {
            var letter = text.codePointAt(at);
            next = at + Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                var folded = FoldedText.fold(Character.toString(letter));
                if (all.length() + folded.length() > origins.length) { // a ligature is several letters
                    origins = Arrays.copyOf(origins, 2 * (all.length() + folded.length()));
                }
                Arrays.fill(origins, all.length(), all.length() + folded.length(), at);
                all.append(folded);
            }
        }
        return new Letters(all.toString(), origins);
    }

    /// Where a letter stands in the text.
    int origin(int letter) {
        return origins[letter];
    }

    /// The span of some letters in the text, at least one.
    TextRange span(int from, int to) {
        return new TextRange(origins[from], origins[to - 1] + 1);
    }
}
