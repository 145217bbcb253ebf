package org.lectern.app.library;

import java.nio.file.Path;
import java.time.Instant;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageName;

/// A document as the library remembers it.
///
/// @param file where it was last
/// @param author empty where it is not known
/// @param pages 0 until it was read
/// @param position where the reader was last
/// @param page what the page there is called
/// @param marks how many highlights and bookmarks of the reader's own it has
public record LibraryEntry(
        DocumentId id,
        Path file,
        String title,
        String author,
        int pages,
        DocumentState state,
        Instant added,
        Instant opened,
        ReadingPosition position,
        PageName page,
        int marks) {}
