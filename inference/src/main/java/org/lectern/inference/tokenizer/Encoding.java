package org.lectern.inference.tokenizer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

    /// The same tokens in a text in which they stand so many characters later.
    public Encoding shifted(int by) {
        return new Encoding(ids, Arrays.stream(starts).map(start -> start + by).toArray(),
                Arrays.stream(ends).map(end -> end + by).toArray());
    }

    /// The tokens of several parts of one text, in order.
    public static Encoding joined(List<Encoding> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : new Encoding(joined(parts, Encoding::ids), joined(parts, Encoding::starts),
                        joined(parts, Encoding::ends));
    }

    private static int[] joined(List<Encoding> parts, Function<Encoding, int[]> numbers) {
        int[] all = new int[parts.stream().mapToInt(Encoding::length).sum()];
        int length = 0;
        for (Encoding part : parts) {
            System.arraycopy(numbers.apply(part), 0, all, length, part.length());
            length += part.length();
        }
        return all;
    }
}
