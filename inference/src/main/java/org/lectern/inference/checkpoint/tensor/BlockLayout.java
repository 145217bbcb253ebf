package org.lectern.inference.checkpoint.tensor;

/// How the weights of a block type are made of codes: weight = scale · code + minimum, both of the code's group.
///
/// @param group weights that share a scale
/// @param bits 4 or 8: what codes less the center fit in, as signed numbers
/// @param center the middle of the codes, 0 for types whose codes are signed
/// @param hasMinimum whether minima are stored; otherwise they are 0
public record BlockLayout(int group, int bits, int center, boolean hasMinimum) {
    static BlockLayout symmetric(int group, int bits) {
        return new BlockLayout(group, bits, 0, false);
    }

    static BlockLayout withMinimum(int group, int bits, int center) {
        return new BlockLayout(group, bits, center, true);
    }
}
