package org.lectern.app.cli.verify;

/// What came of a check.
public enum Verdict {
    AGREES, DIFFERS,
    /// It could not be checked.
    UNCHECKED,
    /// Something to be known that is no check.
    NOTED
}
