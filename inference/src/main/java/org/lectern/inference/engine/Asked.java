package org.lectern.inference.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.inference.chunk.LocalContext;

/// A question as tokens.
///
/// @param local what the decoder reads directly
/// @param ahead what stands before a chunk or a passage that is read alone: the question once more, or nothing
/// @param passage what is read instead of chunks; none when chunks are
record Asked(LocalContext local, int[] ahead, int[] passage) {
    /// A chunk or a passage with what stands before it.
    int[] behindQuestion(int... text) {
        return IntStream.concat(Arrays.stream(ahead), Arrays.stream(text)).toArray();
    }

    int suffixLength() {
        return local.suffix().length;
    }
}
