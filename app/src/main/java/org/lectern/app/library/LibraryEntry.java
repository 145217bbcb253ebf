package org.lectern.app.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageName;
import org.lectern.app.library.about.Details;

/// A document as the library remembers it.
///
/// @param file where it was last
/// @param title its file's name where none is known
/// @param author all who wrote it on one line; empty where it is not known
/// @param details what is known of it as a work
/// @param tags by name
/// @param length of its text in characters; 0 until it was read, and of protected documents, of which nothing is kept
/// @param isProtected whether nothing of it may be kept
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
        int marks,
        Details details,
        List<String> tags,
        int length,
        boolean isProtected) {
    public LibraryEntry {
        tags = List.copyOf(tags);
    }

    /// How far the reader has come.
    public ReadingState reading() {
        return ReadingState.of(pages, position);
    }
}
