package org.lectern.inference.engine.account;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.tensor.BlockLayout;

/// Bytes of a checkpoint's weights as ONNX Runtime holds them. It copies every matrix into an order of its own while it loads and
/// lets go of the file's; of the embedding, which is mapped, only the rows that are looked up are in memory.
///
/// @param bytes held while the model is open
/// @param largest of the file's matrices, which is in memory beside its copy while that is made
public record HeldWeights(long bytes, long largest) {
    private static final int GROUP = 32; // of the formats that Lectern quantises to
    /// Of each group the scale, which stays mapped, and the sum in the copy that makes up for the zero point.
    private static final int GROUP_BYTES = 2 * Float.BYTES;

    /// Reads nothing but the files' headers.
    public static HeldWeights of(Checkpoint checkpoint, WeightFormat format) throws CheckpointException {
        Decoder decoder = checkpoint.config().decoder();
        HeldWeights sum = new HeldWeights(0, 0);
        for (int layer = 0; layer < decoder.layers(); layer++) {
            for (Projection projection : Projection.values()) {
                long weights = (long) projection.in(decoder) * projection.out(decoder);
                sum = sum.and(linear(checkpoint, projection.baseTensor(layer), weights, format));
                if (decoder.candidateProjections().contains(projection)) {
                    sum = sum.and(linear(checkpoint, projection.candidateTensor(layer), weights, format));
                }
            }
        }
        return sum.and(head(checkpoint, format));
    }

    private static HeldWeights head(Checkpoint checkpoint, WeightFormat format) throws CheckpointException {
        Decoder decoder = checkpoint.config().decoder();
        String name = decoder.tiedEmbeddings() ? DecoderTensors.EMBEDDING : DecoderTensors.HEAD;
        long weights = (long) decoder.vocabulary() * decoder.hidden();
        boolean inBlocks = checkpoint.type(name).layout().isPresent()
                && !List.of(WeightFormat.FP32, WeightFormat.FP16, WeightFormat.STORED_EXACT).contains(format);
        return linear(checkpoint, name, weights, inBlocks ? WeightFormat.STORED : WeightFormat.FP32);
    }

    private static HeldWeights linear(Checkpoint checkpoint, String name, long weights, WeightFormat format)
            throws CheckpointException {
        return switch (format) {
            case FP32, FP16 -> plain(weights);
            case INT8 -> blocks(weights, Byte.SIZE, GROUP, 0);
            case INT4 -> blocks(weights, Byte.SIZE / 2, GROUP, 0);
            case INT8_DYNAMIC -> new HeldWeights(weights, weights);
            case STORED, STORED_EXACT -> stored(checkpoint.type(name).layout(), weights, format);
        };
    }

    private static HeldWeights stored(Optional<BlockLayout> layout, long weights, WeightFormat format) {
        boolean exact = format == WeightFormat.STORED_EXACT;
        if (layout.filter(blocks -> !exact || blocks.bits() < Byte.SIZE).isEmpty()) {
            return plain(weights);
        }
        return blocks(weights, layout.get().bits(), layout.get().group(), layout.get().hasMinimum() ? Float.BYTES : 0);
    }

    private static HeldWeights plain(long weights) {
        return new HeldWeights(weights * Float.BYTES, weights * Float.BYTES);
    }

    private static HeldWeights blocks(long weights, int bits, int group, int minimum) {
        long codes = weights * bits / Byte.SIZE;
        long groups = weights / group;
        return new HeldWeights(codes + groups * (GROUP_BYTES + minimum), codes + groups * Float.BYTES);
    }

    private HeldWeights and(HeldWeights more) {
        return new HeldWeights(bytes + more.bytes, Math.max(largest, more.largest));
    }
}
