package org.lectern.app.document.model;

/// A place of a document's characters, as the reader sees it.
public sealed interface Region permits PageRegion, FlowRegion {
    /// Page number, from 1.
    int page();
}
