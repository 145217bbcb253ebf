package org.lectern.app.ui.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lectern.app.library.ReadingPosition;

/// The places from which the reader jumped, as in a web browser.
final class History {
    private static final int MOST = 100;

    private final Deque<ReadingPosition> before = new ArrayDeque<>();
    private final Deque<ReadingPosition> behind = new ArrayDeque<>();

    /// The reader jumps away from a place.
    void leave(ReadingPosition place) {
        if (!place.equals(before.peek())) {
            before.push(place);
        }
        if (before.size() > MOST) {
            before.removeLast();
        }
        behind.clear();
    }

    /// The place from which the reader jumped here.
    Optional<ReadingPosition> back(ReadingPosition now) {
        return turn(before, behind, now);
    }

    /// The place from which the reader went back.
    Optional<ReadingPosition> forward(ReadingPosition now) {
        return turn(behind, before, now);
    }

    private static Optional<ReadingPosition> turn(Deque<ReadingPosition> from, Deque<ReadingPosition> to,
            ReadingPosition now) {
        Optional<ReadingPosition> place = Optional.ofNullable(from.poll());
        place.ifPresent(there -> to.push(now));
        return place;
    }
}
