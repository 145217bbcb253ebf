package org.lectern.app.document.model;

/// A numbered stretch of a document: a sheet of paper, or a part of flowing text.
public sealed interface Page permits PaperPage, FlowPage {
    /// From 1, in order, without gaps.
    int number();

    /// The page's characters in the document's text; the spans of all pages are the whole text.
    TextSpan span();

    PageVerdict verdict();
}
