package org.lectern.app.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.LibrarySource;

/// Opens the library in its folder when it is first needed.
public final class LibraryLoader implements LibrarySource {
    private final Path folder;
    private final Consumer<Path> onSetAside;
    private Library library;

    /// @param onSetAside hears of a damaged library's new name, on any thread
    public LibraryLoader(Path folder, Consumer<Path> onSetAside) {
        this.folder = folder;
        this.onSetAside = onSetAside;
    }

    @Override
    public synchronized Library library() throws LibraryException {
        if (library == null) {
            library = Library.open(folder, onSetAside);
        }
        return library;
    }
}
