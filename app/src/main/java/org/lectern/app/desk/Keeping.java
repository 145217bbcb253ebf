package org.lectern.app.desk;

/// What may be written of a document, in one place: whatever is about to store something of it asks here first.
public enum Keeping {
    /// Its text for searching, its cover, what was asked of it, what was studied and recognised.
    EVERYTHING,
    /// Nothing of what stands in it; that it was opened, and where the reader was, is no part of it.
    NOTHING;

    /// @param isProtected whether a password opened the document
    public static Keeping of(boolean isProtected) {
        return isProtected ? NOTHING : EVERYTHING;
    }

    /// Whether its words may be kept for searching.
    public boolean text() {
        return this == EVERYTHING;
    }

    /// Whether a picture of its first page may be kept.
    public boolean cover() {
        return this == EVERYTHING;
    }

    /// Whether questions and answers may be kept, also those of other documents in which it takes part.
    public boolean conversation() {
        return this == EVERYTHING;
    }

    /// Whether the reader's own marks may be kept, which quote it.
    public boolean marks() {
        return this == EVERYTHING;
    }

    /// Whether what the model makes of it may be kept on the disk.
    public boolean study() {
        return this == EVERYTHING;
    }
}
