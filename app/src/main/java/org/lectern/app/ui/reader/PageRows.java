package org.lectern.app.ui.reader;

/// How many pages stand side by side.
public enum PageRows {
    /// One.
    SINGLE,
    /// Two, beginning with the first.
    PAIRS,
    /// Two, but the first alone at the right, as the cover of a book.
    BOOK;

    /// @param page index from 0
    int row(int page) {
        return switch (this) {
            case SINGLE -> page;
            case PAIRS -> page / 2;
            case BOOK -> (page + 1) / 2;
        };
    }

    /// @param row from 0
    int first(int row) {
        return switch (this) {
            case SINGLE -> row;
            case PAIRS -> 2 * row;
            case BOOK -> Math.max(0, 2 * row - 1);
        };
    }

    boolean isAtRight(int page) {
        return (this == PAIRS && page % 2 == 1) || (this == BOOK && page % 2 == 0);
    }
}
