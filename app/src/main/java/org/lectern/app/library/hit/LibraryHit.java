package org.lectern.app.library.hit;

import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.words.Excerpt;

/// Something in the library that holds the words that were looked for.
public sealed interface LibraryHit permits SearchHit, QuestionHit, MarkHit {
    /// The document it belongs to, where it was last.
    DocumentRef document();

    /// The first of the words with what stands around it.
    Excerpt excerpt();
}
