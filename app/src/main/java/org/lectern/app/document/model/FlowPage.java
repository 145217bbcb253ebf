package org.lectern.app.document.model;
import org.lectern.inference.api.TextRange;

/// A part of a flowing document, such as a chapter; it has no measures, the window breaks its lines.
///
/// @param title of the section it stands in, empty where there is none
public record FlowPage(int number, String title, TextRange span, PageVerdict verdict) implements Page {}
