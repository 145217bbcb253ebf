package org.lectern.inference.api;

import java.util.Arrays;
import java.util.Optional;

/// How the weights of the linear layers are stored while the model runs; embedding, norms and head stay in single precision.
public enum WeightFormat {
    /// Single precision, computed as such.
    FP32("fp32", 32),
    /// Half precision in the file; a CPU widens them once while it loads and computes as with [#FP32].
    FP16("fp16", 16),
    /// 8 bits with a scale for every 32 inputs; activations are quantised alike.
    INT8("int8", 9),
    /// 4 bits with a scale for every 32 inputs; activations are quantised to 8 bits.
    INT4("int4", 5),
    /// 8 bits with a scale for every output; activations are quantised to 8 bits with a scale for every token.
    INT8_DYNAMIC("int8-dynamic", 8),
    /// The blocks of the file as they are; activations are quantised to 8 bits with a scale for every block.
    STORED("stored", 6),
    /// The blocks of the file as they are, computed in single precision.
    STORED_EXACT("stored-exact", 6);

    private final String label;
    private final int bits;

    WeightFormat(String label, int bits) {
        this.label = label;
        this.bits = bits;
    }

    public String label() {
        return label;
    }

    /// Bits that a weight takes in the file, scales included.
    public int bits() {
        return bits;
    }

    /// The format of that label.
    public static Optional<WeightFormat> labelled(String label) {
        return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
    }
}
