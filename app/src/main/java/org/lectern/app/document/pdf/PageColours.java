package org.lectern.app.document.pdf;

/// How the pages of a PDF are coloured when they are drawn.
public enum PageColours {
    /// As printed.
    PRINT,
    /// Light on dark, pictures as printed.
    NIGHT
}
