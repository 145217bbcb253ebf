package org.lectern.app.library;

/// How far a document of the library has come.
public enum DocumentState {
    /// Known by its file only; its text was never read here.
    KNOWN,
    /// Its text is in the library.
    READ,
    /// Every chunk was studied.
    STUDIED
}
