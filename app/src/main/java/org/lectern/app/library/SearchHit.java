package org.lectern.app.library;

import java.nio.file.Path;
import org.lectern.app.document.model.DocumentId;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.Excerpt;

/// A page on which the words that were looked for stand.
///
/// @param page from 1
/// @param span of the first of the words in the document's text; empty where they stand there in another form only
public record SearchHit(DocumentId id, Path file, String title, int page, TextRange span, Excerpt excerpt)
        implements
            LibraryHit {}
