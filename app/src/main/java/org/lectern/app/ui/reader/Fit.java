package org.lectern.app.ui.reader;

/// What the size of the pages keeps to when the window changes.
public enum Fit {
    /// Pages are as wide as the window.
    WIDTH,
    /// Pages are seen as a whole.
    PAGE,
    /// The size is the reader's own.
    FREE
}
