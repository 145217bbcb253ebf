package org.lectern.app.ui.reader.marks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lectern.app.marks.OwnMark;

/// What was done to the marks of the shown document, so that it can be undone.
final class MarkHistory {
    private static final int MOST = 200;

    private final Deque<Change> changes = new ArrayDeque<>();

    /// One step; a mark that is made has no state before it, one that is removed none after it.
    record Change(Optional<OwnMark> before, Optional<OwnMark> after) {}

    void made(OwnMark mark) {
        add(new Change(Optional.empty(), Optional.of(mark)));
    }

    void changed(OwnMark before, OwnMark after) {
        if (!before.equals(after)) {
            add(new Change(Optional.of(before), Optional.of(after)));
        }
    }

    void removed(OwnMark mark) {
        add(new Change(Optional.of(mark), Optional.empty()));
    }

    private void add(Change change) {
        changes.push(change);
        if (changes.size() > MOST) {
            changes.removeLast();
        }
    }

    /// Takes the latest step out.
    Optional<Change> takeLatest() {
        return Optional.ofNullable(changes.poll());
    }

    void clear() {
        changes.clear();
    }
}
