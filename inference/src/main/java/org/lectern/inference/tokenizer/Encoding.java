package org.lectern.inference.tokenizer;

import java.util.Arrays;
import org.lectern.inference.api.TextRange;

/// Tokens of a text and where each stands in it.
///
/// @param starts first UTF-16 offset of each token; tokens that share a character have the same range
/// @param ends UTF-16 offset after each token
public record Encoding(int[] ids, int[] starts, int[] ends) {
    public int length() {
        return ids.length;
    }

    public TextRange range(int token) {
        return new TextRange(starts[token], ends[token]);
    }

    /// The tokens from one index, inclusive, to another, exclusive.
    public Encoding slice(int from, int to) {
        return new Encoding(Arrays.copyOfRange(ids, from, to), Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }
}
