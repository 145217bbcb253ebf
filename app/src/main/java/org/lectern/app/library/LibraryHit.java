package org.lectern.app.library;

import java.nio.file.Path;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.words.Excerpt;

/// Something in the library that holds the words that were looked for.
public sealed interface LibraryHit permits SearchHit, QuestionHit {
    /// Of the document it belongs to.
    DocumentId id();

    /// Where the document was last.
    Path file();

    /// The document's.
    String title();

    /// The first of the words with what stands around it.
    Excerpt excerpt();
}
