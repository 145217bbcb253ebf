package org.lectern.inference.graph;

/// Names of the decoder graph's inputs. B sequences, T new tokens, of which the last C (0 or 1) is a candidate token, over a
/// past of P document entries (or candidates) and R tail entries.
public final class GraphInputs {
    /// int64 [B, T].
    public static final String TOKENS = "tokens";
    /// int64 [B, T], rows of the rotary table.
    public static final String POSITIONS = "positions";
    /// int64 [B, C], where the candidate keys that come out are rotated to.
    public static final String CANDIDATE_POSITIONS = "candidate_positions";
    /// int64 [1], T - C.
    public static final String BASE_TOKENS = "base_tokens";
    /// float32 [B or 1, 1, T, P + R + T], added to the attention scores.
    public static final String MASK = "mask";
    /// The same for layers that see a window; only of graphs that have some.
    public static final String LOCAL_MASK = "local_mask";
    /// int64 [M], the sequences whose last token needs logits.
    public static final String LOGIT_ROWS = "logit_rows";
    /// float32 [1, layers * heads], weights of the heads in [GraphOutputs#ATTENTION].
    public static final String HEAD_WEIGHTS = "head_weights";
    /// float32 [positions, rotated numbers / 2].
    public static final String COSINES = "cosines";
    /// float32 [positions, rotated numbers / 2].
    public static final String SINES = "sines";
    /// The same for layers that rotate otherwise; only of graphs that have some.
    public static final String LOCAL_COSINES = "local_cosines";
    public static final String LOCAL_SINES = "local_sines";

    /// float32 [1, T, ranks], 1 where a rank of the updates of attention counts for a token, 0 elsewhere.
    public static final String ATTENTION_RANKS = "attention_ranks";
    /// float32 [1, T, ranks], the same for the updates of the feed-forward layers.
    public static final String FEED_FORWARD_RANKS = "feed_forward_ranks";

    private GraphInputs() {}

    /// float32 [in, targets * ranks], only of graphs without candidate weights of their own.
    public static String updateDown(UpdateGroup group, int layer) {
        return "update_down." + group.label() + "." + layer;
    }

    /// float32 [ranks, out], or [0, 1] without ranks.
    public static String updateUp(String target, int layer) {
        return "update_up." + target + "." + layer;
    }

    /// float32 [B, kvHeads, P, headDim], rotated.
    public static String documentKey(int layer) {
        return "document_key." + layer;
    }

    /// float32 [B, kvHeads, P, headDim].
    public static String documentValue(int layer) {
        return "document_value." + layer;
    }

    /// float32 [B, kvHeads, R, headDim], rotated.
    public static String tailKey(int layer) {
        return "tail_key." + layer;
    }

    /// float32 [B, kvHeads, R, headDim].
    public static String tailValue(int layer) {
        return "tail_value." + layer;
    }
}
