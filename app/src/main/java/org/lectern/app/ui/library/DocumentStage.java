package org.lectern.app.ui.library;

import java.util.Locale;

/// What is being done with an opened document.
public enum DocumentStage {
    READING,
    /// Needs its password.
    LOCKED,
    QUEUED,
    /// Its text is cut into chunks.
    PLANNING,
    STUDYING,
    READY,
    /// The study was stopped; the part that is done can be asked about.
    STOPPED,
    FAILED;

    /// The key of its word, without language.
    public String key() {
        return "stage." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isBusy() {
        return this == READING || this == QUEUED || this == PLANNING || this == STUDYING;
    }
}
