package org.lectern.inference.checkpoint.family;

/// What some families do and others do not.
public enum Trait {
    /// Hugging Face stores the norms' weights less 1; GGUF files have them whole.
    NORMS_LESS_ONE,
    /// GGUF files have the rows that are rotated together side by side.
    INTERLEAVED_IN_GGUF,
    /// What is looked up is multiplied by the root of its width.
    SCALED_EMBEDDING,
    /// Scores are divided by the root of a number of its own.
    QUERY_SCALAR,
    /// Scores and logits are bounded.
    CAPS,
    /// Embedding, scores, branches and logits have multipliers.
    MULTIPLIERS,
    /// Layers that see a window rotate at a frequency of their own.
    LOCAL_ROTATION,
    /// Layers may leave queries and keys unrotated, every fourth where the file does not say which.
    UNROTATED_LAYERS,
    /// The head is the embedding where the file does not say so.
    TIED_UNLESS_SAID,
    /// Windows count only if they are switched on.
    WINDOWS_ON_DEMAND,
    /// GGUF files have models with windows under its name; Hugging Face's folders of that name have none, whatever they say.
    WINDOWS_IN_GGUF_ONLY,
    /// The gate goes through GELU, also where the file says nothing.
    GELU
}
