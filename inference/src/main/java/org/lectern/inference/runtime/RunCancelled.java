package org.lectern.inference.runtime;

/// A run that ended early because it was asked to.
public final class RunCancelled extends Exception {
    private static final long serialVersionUID = 1L;

    public RunCancelled() {
        super("cancelled", null, false, false);
    }
}
