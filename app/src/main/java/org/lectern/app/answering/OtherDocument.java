package org.lectern.app.answering;

import java.nio.file.Path;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;

/// A document that was asked along with the one whose conversation it is.
///
/// @param file where it was then
public record OtherDocument(DocumentId id, Path file, String title) {
    public static OtherDocument of(Document document) {
        var title = document.title().isBlank() ? document.file().getFileName().toString() : document.title();
        return new OtherDocument(document.id(), document.file(), title);
    }
}
