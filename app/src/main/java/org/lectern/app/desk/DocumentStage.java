package org.lectern.app.desk;

/// What is being done with an open document.
public enum DocumentStage {
    /// Its file is being read.
    READING,
    /// Needs its password.
    LOCKED,
    /// Waits for the studies before it.
    QUEUED,
    /// The model, or what was studied of it before, is being loaded.
    LOADING,
    /// Its passages are being encoded; those that are ready can be asked about.
    STUDYING,
    /// All of it can be asked about.
    READY,
    /// The study was stopped on request; the part that is done can be asked about.
    STOPPED,
    /// The model or the memory refused, for a reason that was told.
    FAILED,
    /// Something failed that nobody foresaw.
    BROKEN,
    /// It is open no more; the last stage of all.
    CLOSED;

    public boolean isBusy() {
        return this == READING || this == QUEUED || this == LOADING || this == STUDYING;
    }

    /// Whether work on it may be begun anew.
    public boolean isHalted() {
        return this == STOPPED || this == FAILED || this == BROKEN;
    }
}
