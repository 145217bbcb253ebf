package org.lectern.inference.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts tokens every so many, as the paper does.
public final class FixedChunkPlanner {
    private FixedChunkPlanner() {}

    /// The chunks in order; the last may be shorter.
    public static List<int[]> plan(int[] tokens, int chunkLength) {
        List<int[]> chunks = new ArrayList<>();
        for (int start = 0; start < tokens.length; start += chunkLength) {
            chunks.add(Arrays.copyOfRange(tokens, start, Math.min(tokens.length, start + chunkLength)));
        }
        return chunks;
    }
}
