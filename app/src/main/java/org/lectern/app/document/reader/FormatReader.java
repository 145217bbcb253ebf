package org.lectern.app.document.reader;

/// Reads files of one format, which it knows by content.
public interface FormatReader extends DocumentReader {
    /// Whether the file is of this format. Format readers are asked in turn, those that know their format by its content before those
    /// that go by the name.
    boolean recognises(FileProbe file);
}
