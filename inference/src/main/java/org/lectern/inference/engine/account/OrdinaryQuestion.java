package org.lectern.inference.engine.account;

/// What is read for a question, in tokens.
///
/// @param passages that are read together
/// @param passage tokens of each
/// @param question tokens behind each
/// @param answer tokens that are written
record OrdinaryQuestion(int passages, int passage, int question, int answer) {
    // a passage is cut at 130 words at most, and English has one and a half tokens a word
    private static final int PASSAGE = 200;
    private static final int QUESTION = 48;
    private static final int ANSWER = 64;

    /// An ordinary question.
    ///
    /// @param longest tokens that a passage may have
    static OrdinaryQuestion usual(int passages, int longest) {
        return new OrdinaryQuestion(passages, Math.min(PASSAGE, longest), QUESTION, ANSWER);
    }
}
