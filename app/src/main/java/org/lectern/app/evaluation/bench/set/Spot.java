package org.lectern.app.evaluation.bench.set;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// A place of the grid over which texts are asked: how long a text is and how deep in it something stands.
///
/// @param length in thousands of tokens
/// @param depth in percent
record Spot(int round, int length, int depth) {
    /// Whole rounds, one after the other.
    static List<Spot> grid(int rounds, List<Integer> lengths, List<Integer> depths) {
        return IntStream.range(0, rounds).boxed().flatMap(round -> lengths.stream()
                .flatMap(length -> depths.stream().map(depth -> new Spot(round, length, depth)))).toList();
    }

    String id() {
        return round + "-" + length + "-" + depth;
    }

    Map<String, Integer> at() {
        return Map.of("length", length, "depth", depth);
    }

    /// @param more what tells it from others of its round and length
    Random random(long seed, long more) {
        return new Random(seed + round * 31L + length * 1009L + more);
    }
}
