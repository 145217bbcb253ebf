package org.lectern.inference.export;

import java.util.List;
import org.lectern.inference.checkpoint.tensor.BlockLayout;
import org.lectern.inference.checkpoint.tensor.BlockParts;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// Blocks of a checkpoint as ONNX Runtime multiplies by them, nothing rounded anew: weight = scale · (code − 2^(bits−1)) +
/// minimum.
///
/// @param tensors [out, in] each, one below the other
record StoredBlocks(List<Tensor> tensors, BlockLayout layout) {
    int groups() {
        return tensors.getFirst().columns() / layout.group();
    }

    int groupBytes() {
        return layout.group() * layout.bits() / Byte.SIZE;
    }

    /// The codes of a row, the first of two 4-bit ones in the low half of their byte.
    byte[] codes(int row) {
        byte[] codes = taken(row).codes();
        int shift = (1 << (layout.bits() - 1)) - layout.center();
        int perByte = Byte.SIZE / layout.bits();
        byte[] packed = new byte[codes.length / perByte];
        for (int i = 0; i < codes.length; i++) {
            packed[i / perByte] |= (byte) ((codes[i] + shift) << (i % perByte * layout.bits()));
        }
        return packed;
    }

    /// The scales of a row's groups.
    float[] scales(int row) {
        return taken(row).scales();
    }

    /// What is added to all weights of each of a row's groups.
    float[] minima(int row) {
        BlockParts parts = taken(row);
        float[] minima = parts.minima();
        for (int group = 0; group < minima.length; group++) {
            minima[group] += layout.center() * parts.scales()[group];
        }
        return minima;
    }

    private BlockParts taken(int row) {
        BlockParts parts = BlockParts.of(layout, tensors.getFirst().columns());
        int inTensor = row;
        for (Tensor tensor : tensors) {
            if (inTensor >= 0 && inTensor < tensor.rows()) {
                tensor.take(inTensor, parts);
            }
            inTensor -= tensor.rows();
        }
        return parts;
    }
}
