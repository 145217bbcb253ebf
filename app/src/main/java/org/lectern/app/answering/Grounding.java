package org.lectern.app.answering;

/// How far an answer may be trusted.
public enum Grounding {
    /// It stands in the document word for word, and is very likely what was asked for.
    QUOTED,
    /// It is probably what was asked for.
    PROBABLE,
    /// What was read does not hold the answer.
    NOT_FOUND,
    /// Lectern says it by itself: of the file, or of what can be asked.
    TOLD,
    /// It was stopped before its end.
    STOPPED
}
