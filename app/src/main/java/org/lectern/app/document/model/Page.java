package org.lectern.app.document.model;
import org.lectern.inference.api.TextRange;

/// A numbered stretch of a document: a sheet of paper, or a part of flowing text.
public sealed interface Page permits PaperPage, FlowPage {
    /// From 1, in order, without gaps.
    int number();

    /// The page's characters in the document's text; the spans of all pages are the whole text.
    TextRange span();

    PageVerdict verdict();
}
