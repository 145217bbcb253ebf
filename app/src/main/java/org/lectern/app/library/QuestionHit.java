package org.lectern.app.library;

import java.nio.file.Path;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.words.Excerpt;

/// A question that was asked of a document, found by its words or by those of its answer.
public record QuestionHit(DocumentId id, Path file, String title, String question, Excerpt excerpt)
        implements
            LibraryHit {}
