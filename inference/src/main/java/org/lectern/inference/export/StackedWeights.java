package org.lectern.inference.export;

import java.util.List;

/// Weights of linear layers that read the same, one below the other: a single product gives what all of them give.
///
/// @param names [out, in] each
/// @param outs widths of what they give
record StackedWeights(List<String> names, int in, List<Integer> outs) {
    StackedWeights {
        names = List.copyOf(names);
        outs = List.copyOf(outs);
    }

    static StackedWeights of(String name, int in, int out) {
        return new StackedWeights(List.of(name), in, List.of(out));
    }

    /// Names them all.
    String name() {
        return String.join("+", names);
    }

    int out() {
        return outs.stream().mapToInt(Integer::intValue).sum();
    }
}
