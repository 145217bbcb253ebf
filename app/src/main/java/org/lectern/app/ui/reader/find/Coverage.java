package org.lectern.app.ui.reader.find;

/// How much of the shown document can be searched.
///
/// @param whole whether all of it is read
/// @param read pages that are read, of `of`
/// @param of 0 while nothing can be counted
public record Coverage(boolean whole, int read, int of) {
    /// Nothing is left to be read.
    public static final Coverage ALL = new Coverage(true, 0, 0);
}
