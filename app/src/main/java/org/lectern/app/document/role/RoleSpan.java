package org.lectern.app.document.role;

import org.lectern.inference.api.TextRange;

/// A stretch of a document's text that is no running text.
///
/// @param span whole lines, in the document's text
public record RoleSpan(TextRange span, TextRole role) {}
