package org.lectern.inference.checkpoint.tensor;

/// A row of blocks taken apart: weight i is scale · code + minimum, scale and minimum those of its group.
///
/// @param group weights that share a scale
/// @param codes [weights]
/// @param scales [weights / group]
/// @param minima [weights / group]
public record BlockParts(int group, byte[] codes, float[] scales, float[] minima) {
    public static BlockParts of(BlockLayout layout, int weights) {
        int groups = weights / layout.group();
        return new BlockParts(layout.group(), new byte[weights], new float[groups], new float[groups]);
    }

    /// Sets the code of a weight.
    void code(int weight, int code) {
        codes[weight] = (byte) code;
    }

    /// Sets what the group of a weight shares.
    void group(int weight, float scale, float minimum) {
        scales[weight / group] = scale;
        minima[weight / group] = minimum;
    }

    float weight(int weight) {
        return scales[weight / group] * codes[weight] + minima[weight / group];
    }
}
