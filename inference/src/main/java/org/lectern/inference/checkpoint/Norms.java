package org.lectern.inference.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the RMS norms of a block stand, and what Hugging Face calls them there: before a branch (attention, feed-forward layer),
/// behind it, before what is added to the residual, or both.
public enum Norms {
    BEFORE("input_layernorm", "", "post_attention_layernorm", ""),
    AROUND("input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm", "post_feedforward_layernorm"),
    BEHIND("", "post_attention_layernorm", "", "post_feedforward_layernorm");

    private final String beforeAttention; // empty where there is none
    private final String behindAttention;
    private final String beforeFeedForward;
    private final String behindFeedForward;

    Norms(String beforeAttention, String behindAttention, String beforeFeedForward, String behindFeedForward) {
        this.beforeAttention = beforeAttention;
        this.behindAttention = behindAttention;
        this.beforeFeedForward = beforeFeedForward;
        this.behindFeedForward = behindFeedForward;
    }

    /// The norm of what attention reads.
    public Optional<String> beforeAttention(int layer) {
        return tensor(beforeAttention, layer);
    }

    /// The norm of what attention gives.
    public Optional<String> behindAttention(int layer) {
        return tensor(behindAttention, layer);
    }

    /// The norm of what the feed-forward layer reads.
    public Optional<String> beforeFeedForward(int layer) {
        return tensor(beforeFeedForward, layer);
    }

    /// The norm of what the feed-forward layer gives.
    public Optional<String> behindFeedForward(int layer) {
        return tensor(behindFeedForward, layer);
    }

    /// All tensors of a layer's norms, [hidden] each.
    List<String> tensors(int layer) {
        return Stream.of(beforeAttention, behindAttention, beforeFeedForward, behindFeedForward)
                .flatMap(name -> tensor(name, layer).stream()).toList();
    }

    private static Optional<String> tensor(String name, int layer) {
        return name.isEmpty() ? Optional.empty() : Optional.of("model.layers." + layer + "." + name + ".weight");
    }
}
