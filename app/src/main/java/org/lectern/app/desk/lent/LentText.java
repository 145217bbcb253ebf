package org.lectern.app.desk.lent;

import java.util.Optional;
import org.lectern.inference.api.StudiedText;

/// A studied text that is lent to whoever uses it; its memory goes back when it is retired and nobody uses it any more.
public final class LentText {
    private final StudiedText text;
    private int lent;
    private boolean retired;

    public LentText(StudiedText text) {
        this.text = text;
    }

    StudiedText text() {
        return text;
    }

    /// Empty once retired.
    public synchronized Optional<Lease> lend() {
        if (retired) {
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

    /// Lends no more.
    ///
    /// @return what is to be closed now; empty while somebody uses it, who will close it
    public synchronized Optional<StudiedText> retire() {
        var first = !retired;
        retired = true;
        return first && lent == 0 ? Optional.of(text) : Optional.empty();
    }

    private synchronized boolean isLast() {
        lent--;
        return retired && lent == 0;
    }
}
