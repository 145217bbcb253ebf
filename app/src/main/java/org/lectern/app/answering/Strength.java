package org.lectern.app.answering;

/// How strong a passage is, in words: the thresholds that a reader sees, in one place.
///
/// They were chosen on the attention of the model before this one, whose strongest chunk had 0.85 of it on average (decision 26), and
/// are not fitted to relevances yet.
public enum Strength {
    STRONG(0.5),
    MIDDLING(0.2),
    WEAK(0);

    private final double least; // share

    Strength(double least) {
        this.least = least;
    }

    /// @param share of a passage in an answer, 0 to 1
    public static Strength of(double share) {
        return share >= STRONG.least ? STRONG : share >= MIDDLING.least ? MIDDLING : WEAK;
    }
}
