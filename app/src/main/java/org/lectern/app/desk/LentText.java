package org.lectern.app.desk;

import java.util.Optional;
import org.lectern.inference.api.StudiedText;

/// A studied text that is lent to whoever uses it; its memory goes back when it is closed and nobody uses it any more.
final class LentText {
    private final StudiedText text;
    private int lent;
    private boolean closed;

    LentText(StudiedText text) {
        this.text = text;
    }

    StudiedText text() {
        return text;
    }

    /// Empty once closed.
    synchronized Optional<Lease> lend() {
        if (closed) {
            return Optional.empty();
        }
        lent++;
        return Optional.of(new Lease(this));
    }

    void giveBack() {
        if (isLast()) {
            text.close();
        }
    }

    /// Lends no more; returns at once, also while the text is in use.
    void close() {
        if (isFree()) {
            text.close();
        }
    }

    private synchronized boolean isLast() {
        lent--;
        return closed && lent == 0;
    }

    private synchronized boolean isFree() {
        var first = !closed;
        closed = true;
        return first && lent == 0;
    }
}
