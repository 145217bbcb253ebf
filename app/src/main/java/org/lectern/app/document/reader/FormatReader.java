package org.lectern.app.document.reader;

/// A reader of one format, which it knows by content.
public interface FormatReader extends DocumentReader {
    /// How many bytes [#recognises] looks at.
    int HEAD_LENGTH = 1024;

    /// Whether a file that begins with these bytes is of this format.
    ///
    /// @param head the first [#HEAD_LENGTH] bytes, or all of a shorter file
    boolean recognises(byte[] head);
}
