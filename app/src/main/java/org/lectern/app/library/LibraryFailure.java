package org.lectern.app.library;

/// What is in the way; each has a sentence and a next action in the window's words.
public enum LibraryFailure {
    /// The file was written by a newer Lectern; it is left as it is.
    NEWER("newer"),
    /// There is no room on the disk.
    FULL("full"),
    /// The folder or the file may not be read or written.
    FORBIDDEN("forbidden"),
    /// The disk refuses for another reason, which the exception's message says.
    STORAGE("storage");

    private final String code;

    LibraryFailure(String code) {
        this.code = code;
    }

    /// Key of the sentence, below `error.`.
    public String key() {
        return "library." + code;
    }
}
