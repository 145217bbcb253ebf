package org.lectern.inference.checkpoint.family;

/// A number that both kinds of files say of a decoder, by the names that they have for it.
public enum Fact {
    HIDDEN("hidden_size", "embedding_length"),
    INTERMEDIATE("intermediate_size", "feed_forward_length"),
    LAYERS("num_hidden_layers", "block_count"),
    HEADS("num_attention_heads", "attention.head_count"),
    KEY_HEADS("num_key_value_heads", "attention.head_count_kv"),
    HEAD_SIZE("head_dim", "attention.key_length"),
    POSITIONS("max_position_embeddings", "context_length"),
    EPSILON("rms_norm_eps", "attention.layer_norm_rms_epsilon"),
    THETA("rope_theta", "rope.freq_base"),
    LOCAL_THETA("rope_local_base_freq", "rope.freq_base_swa"),
    WINDOW("sliding_window", "attention.sliding_window"),
    EMBEDDING_SCALE("embedding_multiplier", "embedding_scale"),
    SCORE_SCALE("attention_multiplier", "attention.scale"),
    RESIDUAL_SCALE("residual_multiplier", "residual_scale"),
    LOGIT_DIVISOR("logits_scaling", "logit_scale"),
    SCORE_CAP("attn_logit_softcapping", "attn_logit_softcapping"),
    LOGIT_CAP("final_logit_softcapping", "final_logit_softcapping"),
    /// Scores are divided by its root; GGUF files leave it unsaid.
    QUERY_SCALAR("query_pre_attn_scalar", "attention.query_pre_attn_scalar");

    private final String huggingFace;
    private final String gguf;

    Fact(String huggingFace, String gguf) {
        this.huggingFace = huggingFace;
        this.gguf = gguf;
    }

    /// Its field in config.json.
    public String huggingFace() {
        return huggingFace;
    }

    /// Its key in GGUF metadata, behind the architecture's name and a dot.
    public String gguf() {
        return gguf;
    }
}
