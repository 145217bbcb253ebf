package org.lectern.inference.api;

/// What may be kept of a text that is studied.
public enum Retention {
    /// Its index and what the decoder computed of it are kept on the disk, so that it is studied once.
    STORED,
    /// Nothing is written to the disk; everything is gone when the text is closed.
    IN_MEMORY
}
