package org.lectern.app.answering;

import org.lectern.app.document.model.Document;
import org.lectern.inference.api.StudiedText;

/// A document to be asked.
///
/// @param text the document, studied as far as it is
/// @param scope only chunks inside it take part
public record Subject(Document document, StudiedText text, Scope scope) {}
