package org.lectern.app.library.hit;

import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.words.Excerpt;

/// A question that was asked of a document, found by its words or by those of its answer.
public record QuestionHit(DocumentRef document, String question, Excerpt excerpt)
        implements
            LibraryHit {}
