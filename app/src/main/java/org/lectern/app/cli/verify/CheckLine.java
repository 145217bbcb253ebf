package org.lectern.app.cli.verify;

/// One thing that was checked.
///
/// @param what the part of the answer, such as "document" or "page of passage 1"
/// @param words one sentence
public record CheckLine(String what, Verdict verdict, String words) {
    public static CheckLine agrees(String what, String words) {
        return new CheckLine(what, Verdict.AGREES, words);
    }

    public static CheckLine differs(String what, String words) {
        return new CheckLine(what, Verdict.DIFFERS, words);
    }

    public static CheckLine unchecked(String what, String words) {
        return new CheckLine(what, Verdict.UNCHECKED, words);
    }

    public static CheckLine noted(String what, String words) {
        return new CheckLine(what, Verdict.NOTED, words);
    }

    /// By whether it agrees.
    static CheckLine of(String what, boolean agrees, String same, String other) {
        return agrees ? agrees(what, same) : differs(what, other);
    }

    public boolean is(Verdict other) {
        return verdict == other;
    }
}
