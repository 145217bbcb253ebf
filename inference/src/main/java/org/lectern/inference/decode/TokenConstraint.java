package org.lectern.inference.decode;

/// What the next token of an answer may be.
public interface TokenConstraint {
    /// Logits in which what may not come next has negative infinity.
    ///
    /// @param step its logits are left as they are
    /// @return [vocabulary]
    float[] restrict(DecodeStep step);

    /// Goes on behind a token that was allowed.
    void accept(int token);

    /// Anything may come next.
    static TokenConstraint none() {
        return new TokenConstraint() {
            @Override
            public float[] restrict(DecodeStep step) {
                return step.logits();
            }

            @Override
            public void accept(int token) {
                // what comes next does not depend on it
            }
        };
    }
}
