package org.lectern.app.document.model;

import java.nio.file.Path;

/// A document by what it is known by where it is not open.
///
/// @param file where it was then
/// @param title its own, or the file's name
public record DocumentRef(DocumentId id, Path file, String title) {
    public static DocumentRef of(Document document) {
        var title = document.title().isBlank() ? document.file().getFileName().toString() : document.title();
        return new DocumentRef(document.id(), document.file(), title);
    }
}
