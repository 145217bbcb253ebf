package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.List;

/// Tensors that no decoder of Lectern's has: one that was left out silently would make a model that babbles.
final class UnknownTensors {
    private static final List<Kind> KINDS = List.of(
            new Kind("a mixture of experts", "experts", "_exps", "ffn_gate_inp", "block_sparse_moe"),
            new Kind("a model with state-space layers", "ssm", "mamba", "linear_attn", "short_conv", "shortconv"),
            new Kind("weights quantised by GPTQ, AWQ or bitsandbytes", ".qweight", ".qzeros", ".g_idx", ".absmax",
                    ".SCB", "quant_state"),
            new Kind("an image tower", "vision", "image", "patch_embd", "patch_embed", "mm."));

    private record Kind(String what, List<String> marks) {
        Kind(String what, String... marks) {
            this(what, List.of(marks));
        }
    }

    private UnknownTensors() {}

    /// @param names that the file has for them
    static void refuse(Path file, List<String> names) throws CheckpointException {
        for (String name : names) {
            for (Kind kind : KINDS) {
                if (kind.marks().stream().anyMatch(name::contains)) {
                    throw new CheckpointException(file, "has the tensor " + name + " of " + kind.what()
                            + ", which Lectern does not run.");
                }
            }
        }
        if (!names.isEmpty()) {
            throw new CheckpointException(file,
                    "has the tensor " + names.getFirst() + ", which Lectern has no use for.");
        }
    }
}
