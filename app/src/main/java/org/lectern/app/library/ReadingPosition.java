package org.lectern.app.library;

/// Where the reader is in a document.
///
/// @param page of which the window's upper edge shows something, from 1
/// @param part how much of the page is above that edge, 0 to 1
public record ReadingPosition(int page, double part) {
    /// The beginning of a document.
    public static final ReadingPosition START = new ReadingPosition(1, 0);
}
