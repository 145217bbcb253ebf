package org.lectern.app.library;

import java.util.Set;
import org.lectern.app.document.model.DocumentId;

/// What may still lie outside the library of documents that were removed from it. It is known until [Library#cleared] says that it is
/// gone, over a kill as well.
///
/// @param studies keys of studies that no document of the library has
/// @param documents whose recognised pages are to be removed
public record Leftovers(Set<String> studies, Set<DocumentId> documents) {
    public Leftovers {
        studies = Set.copyOf(studies);
        documents = Set.copyOf(documents);
    }

    public boolean isEmpty() {
        return studies.isEmpty() && documents.isEmpty();
    }
}
