package org.lectern.inference.chunk;

import java.util.OptionalInt;

/// The tokens decoded directly, and those of them that every chunk sees.
///
/// @param tokens [BOS?][local]
/// @param suffix [BOS?][the last local tokens]
public record LocalContext(int[] tokens, int... suffix) {
    /// @param suffixLength local tokens appended to every chunk
    /// @param bosToken of a model that has one
    public static LocalContext of(int[] local, int suffixLength, OptionalInt bosToken) {
        int length = Math.min(suffixLength, local.length);
        int[] suffix = new int[length];
        System.arraycopy(local, local.length - length, suffix, 0, length);
        return new LocalContext(withBos(local, bosToken), withBos(suffix, bosToken));
    }

    /// The same where chunks begin with a prefix, which BOS may be in.
    public static LocalContext behind(int[] prefix, int[] local, int suffixLength, OptionalInt bosToken) {
        boolean begun = prefix.length > 0 && bosToken.isPresent() && prefix[0] == bosToken.getAsInt();
        return new LocalContext(withBos(local, bosToken),
                of(local, suffixLength, begun ? OptionalInt.empty() : bosToken).suffix());
    }

    private static int[] withBos(int[] tokens, OptionalInt bosToken) {
        if (bosToken.isEmpty() || (tokens.length > 0 && tokens[0] == bosToken.getAsInt())) {
            return tokens.clone();
        }
        int[] result = new int[tokens.length + 1];
        result[0] = bosToken.getAsInt();
        System.arraycopy(tokens, 0, result, 1, tokens.length);
        return result;
    }
}
