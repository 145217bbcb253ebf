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

    /// The same where BOS stands at the start of every chunk already.
    public static LocalContext behindBos(int[] local, int suffixLength, OptionalInt bosToken) {
        return new LocalContext(withBos(local, bosToken), of(local, suffixLength, OptionalInt.empty()).suffix());
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
