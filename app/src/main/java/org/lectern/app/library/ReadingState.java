package org.lectern.app.library;

/// How far the reader has come in a document, as the last place tells.
public enum ReadingState {
    UNREAD, BEGUN,
    /// The last page was in view; of a document of one page, its second half.
    FINISHED;

    private static final double HALF = 0.5;

    static ReadingState of(int pages, ReadingPosition position) {
        var last = pages > 1 ? position.page() >= pages : pages == 1 && position.part() >= HALF;
        if (last) {
            return FINISHED;
        }
        return position.page() > 1 || position.part() > 0 ? BEGUN : UNREAD;
    }
}
