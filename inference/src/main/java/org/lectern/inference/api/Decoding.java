package org.lectern.inference.api;

/// How an answer's tokens are computed.
public enum Decoding {
    /// Every chunk takes part anew in every token.
    EXACT,
    /// A token that the strongest chunks alone are sure of is taken from them; the others take part in the first token and
    /// wherever the model is not sure.
    FAST
}
