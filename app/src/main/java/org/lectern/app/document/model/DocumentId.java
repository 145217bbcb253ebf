package org.lectern.app.document.model;

/// Identity of a document's content: SHA-256 of the file, in lower-case hexadecimal.
public record DocumentId(String sha256) {}
