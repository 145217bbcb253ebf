package org.lectern.inference.checkpoint;

/// RMS norms of queries and keys, before they are rotated.
public enum HeadNorms {
    NONE,
    /// One weight for all heads, each head by itself.
    EACH_HEAD,
    /// All heads of a token together.
    ALL_HEADS;

    /// Width of what is normed, and of the weight.
    ///
    /// @param heads of queries or of keys
    public int width(int heads, int headDim) {
        return this == EACH_HEAD ? headDim : heads * headDim;
    }

    /// @param projection queries or keys
    public String tensor(Projection projection, int layer) {
        return "model.layers." + layer + ".self_attn." + projection.label() + "_norm.weight";
    }
}
