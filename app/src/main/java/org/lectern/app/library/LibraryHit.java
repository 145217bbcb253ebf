package org.lectern.app.library;

import java.nio.file.Path;
import org.lectern.app.document.model.DocumentId;

/// Something in the library that holds the words that were looked for.
public sealed interface LibraryHit permits SearchHit, QuestionHit {
    /// Of the document it belongs to.
    DocumentId id();

    /// Where the document was last.
    Path file();

    /// The document's.
    String title();

    /// What stands before the first of the words, on one line.
    String before();

    /// The word as it stands there.
    String match();

    /// What stands behind it, on one line.
    String after();
}
