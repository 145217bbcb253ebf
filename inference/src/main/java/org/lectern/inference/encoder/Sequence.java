package org.lectern.inference.encoder;

import java.util.Arrays;

/// What a BERT-like model reads at once.
///
/// @param ids [CLS] part [SEP], and perhaps more parts, each with its [SEP]
/// @param types 0 for the first kind of part, 1 for the second
public record Sequence(int[] ids, int[] types) {
    public int length() {
        return ids.length;
    }

    /// One part, cut at the end.
    ///
    /// @param longest tokens, the special ones included
    public static Sequence of(WordPieces pieces, String text, int longest) {
        return new SequenceBuilder(pieces, longest).part(pieces.encode(text).ids(), 0, 0).build();
    }

    long[] wideIds() {
        return Arrays.stream(ids).asLongStream().toArray();
    }

    long[] wideTypes() {
        return Arrays.stream(types).asLongStream().toArray();
    }
}
