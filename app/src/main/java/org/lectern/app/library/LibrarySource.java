package org.lectern.app.library;

/// Gives the library, opening it at the first call.
@FunctionalInterface
public interface LibrarySource {
    /// The library, always the same; opening may take seconds.
    ///
    /// @throws LibraryException when it cannot be used, every time anew
    Library library() throws LibraryException;
}
