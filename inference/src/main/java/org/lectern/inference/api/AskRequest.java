package org.lectern.inference.api;

/// One question.
///
/// @param maxNewTokens the answer ends with [FinishReason#LENGTH] after so many tokens
public record AskRequest(String question, Context context, Sampling sampling, int maxNewTokens, Decoding decoding) {
    /// A question that is decoded exactly.
    public AskRequest(String question, Context context, Sampling sampling, int maxNewTokens) {
        this(question, context, sampling, maxNewTokens, Decoding.EXACT);
    }
}
