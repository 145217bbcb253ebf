package org.lectern.app.cli.doctor;

/// What was found out about one thing.
///
/// @param isFault whether something is wrong
/// @param about the thing: a path, or a word for it
/// @param words one sentence
/// @param advice what to do about a fault, in one sentence; else empty
public record Finding(boolean isFault, String about, String words, String advice) {
    public static Finding fine(Object about, String words) {
        return new Finding(false, about.toString(), words, "");
    }

    public static Finding fault(Object about, String words, String advice) {
        return new Finding(true, about.toString(), words, advice);
    }
}
