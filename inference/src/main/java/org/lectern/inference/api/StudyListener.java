package org.lectern.inference.api;

/// Hears how far the encoding of a text has come.
@FunctionalInterface
public interface StudyListener {
    /// Called after every batch of chunks, on the encoding thread.
    void encoded(int chunks, int ofChunks);
}
