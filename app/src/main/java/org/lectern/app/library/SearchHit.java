package org.lectern.app.library;

import java.nio.file.Path;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.TextSpan;

/// A page on which the words that were looked for stand.
///
/// @param page from 1
/// @param span of the first of the words in the document's text
/// @param before what stands before it, on one line
/// @param match the word as it stands there
/// @param after what stands behind it, on one line
public record SearchHit(
        DocumentId id,
        Path file,
        String title,
        int page,
        TextSpan span,
        String before,
        String match,
        String after)
        implements
            LibraryHit {}
