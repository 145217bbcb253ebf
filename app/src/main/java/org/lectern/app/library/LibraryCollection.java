package org.lectern.app.library;

import java.util.Set;
import org.lectern.app.document.model.DocumentId;

/// Documents that the user has put together under a name; a document may be in several.
public record LibraryCollection(long id, String name, Set<DocumentId> documents) {
    public LibraryCollection {
        documents = Set.copyOf(documents);
    }
}
