package org.lectern.app.document.flow.letter;

/// Where letters stand in their line.
public enum Height {
    BASE,
    /// As exponents and the marks of notes.
    ABOVE,
    /// As indices.
    BELOW
}
