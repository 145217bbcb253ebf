package org.lectern.app.desk.lent;

import org.lectern.inference.api.StudiedText;

/// The right to use a studied text: it is not closed before all leases have been given back.
public final class Lease implements AutoCloseable {
    private final LentText from;
    private boolean back;

    Lease(LentText from) {
        this.from = from;
    }

    public StudiedText text() {
        return from.text();
    }

    /// Gives the text back; a second call does nothing.
    @Override
    public synchronized void close() {
        if (!back) {
            back = true;
            from.giveBack();
        }
    }
}
