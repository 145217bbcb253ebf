package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// Reads a decoder's sizes from metadata and refuses what its graph cannot express.
final class DecoderReader {
    private static final int LONGEST_WORD = 1024;
    private static final List<String> MULTIPLIERS = List.of("attention.scale", "embedding_scale", "residual_scale",
            "logit_scale", "attn_logit_softcapping", "final_logit_softcapping");

    private final Path file;
    private final Metadata metadata;
    private final Map<String, Tensor> tensors;

    DecoderReader(Metadata metadata, Map<String, Tensor> tensors) {
        file = metadata.file();
        this.metadata = metadata;
        this.tensors = tensors;
    }

    Decoder read() throws CheckpointException {
        refuseOtherKinds();
        int hidden = size("embedding_length");
        int heads = size("attention.head_count");
        int headDim = metadata.size(key("attention.key_length"), heads == 0 ? 0 : hidden / heads);
        Decoder decoder = new Decoder(vocabulary(), hidden, size("feed_forward_length"), size("block_count"), heads,
                metadata.size(key("attention.head_count_kv"), heads), headDim, (float) epsilon(),
                metadata.real(key("rope.freq_base")).orElse(10000), scaling(headDim), size("context_length"),
                !tensors.containsKey(TensorNames.HEAD), Set.of());
        decoder.check(file);
        refuseIf(metadata.size(key("attention.value_length"), headDim) != headDim,
                "has keys and values of different sizes");
        refuseIf(metadata.size(key("rope.dimension_count"), headDim) != headDim, "rotates heads in part only");
        refuseIf(window(decoder.maxPositions()), "has layers that see a window only");
        return decoder;
    }

    private static String key(String name) {
        return "llama." + name;
    }

    private int size(String name) throws CheckpointException {
        return metadata.size(key(name));
    }

    private void refuseOtherKinds() throws CheckpointException {
        String kind = metadata.text("general.architecture", LONGEST_WORD)
                .orElseThrow(() -> new CheckpointException(file, "does not say of what architecture it is."));
        if (!kind.equals("llama")) {
            throw new CheckpointException(file, "holds a " + kind + " model; Lectern runs Llama models.");
        }
        refuseIf(metadata.size("split.count", 1) > 1, "is one of several parts of a model");
        refuseIf(metadata.size(key("expert_count"), 0) > 0, "is a mixture of experts");
        for (String name : MULTIPLIERS) {
            double number = metadata.real(key(name)).orElse(0);
            refuseIf(number != 0 && number != 1, "sets " + key(name));
        }
    }

    private void refuseIf(boolean foreign, String what) throws CheckpointException {
        if (foreign) {
            throw new CheckpointException(file, what + ", which Lectern does not run.");
        }
    }

    private boolean window(int maxPositions) throws CheckpointException {
        int window = metadata.size(key("attention.sliding_window"), 0);
        return window > 0 && window < maxPositions;
    }

    private int vocabulary() throws CheckpointException {
        Tensor embedding = tensors.get(TensorNames.EMBEDDING);
        if (embedding == null) {
            throw new CheckpointException(file, "has no tensor " + TensorNames.EMBEDDING + ".");
        }
        return embedding.shape().getFirst();
    }

    private double epsilon() throws CheckpointException {
        OptionalDouble epsilon = metadata.real(key("attention.layer_norm_rms_epsilon"));
        return epsilon.orElseThrow(
                () -> new CheckpointException(file, "has no " + key("attention.layer_norm_rms_epsilon") + "."));
    }

    private RopeScaling scaling(int headDim) throws CheckpointException {
        Tensor stored = tensors.get(TensorNames.ROTARY_DIVISORS);
        double factor = factor();
        if (stored == null) {
            return factor == 1 ? new RopeScaling.None() : divided(factor, headDim / 2);
        }
        if (stored.type() != ElementType.F32 || !stored.shape().equals(List.of(headDim / 2)) || factor != 1) {
            throw new CheckpointException(file, "has a " + stored.name() + " that does not fit its heads.");
        }
        List<Float> divisors = new ArrayList<>();
        for (float divisor : stored.toFloats()) {
            divisors.add(positive(divisor));
        }
        return new RopeScaling.Divided(divisors);
    }

    private RopeScaling divided(double factor, int frequencies) {
        return new RopeScaling.Divided(Collections.nCopies(frequencies, (float) factor));
    }

    private double factor() throws CheckpointException {
        double old = metadata.real(key("rope.scale_linear")).orElse(1);
        String type = metadata.text(key("rope.scaling.type"), LONGEST_WORD).orElse(old == 1 ? "none" : "linear");
        return switch (type) {
            case "none" -> 1;
            case "linear" -> positive((float) metadata.real(key("rope.scaling.factor")).orElse(old));
            default -> throw new CheckpointException(file,
                    "asks for rope scaling of type " + type + "; Lectern has none and linear.");
        };
    }

    private float positive(float number) throws CheckpointException {
        if (!(number > 0) || !Float.isFinite(number)) {
            throw new CheckpointException(file, "divides rotary frequencies by " + number + ".");
        }
        return number;
    }
}
