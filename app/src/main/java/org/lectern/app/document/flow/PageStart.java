package org.lectern.app.document.flow;

import org.lectern.app.document.model.PageVerdict;

/// Where a page of a flowing document begins.
///
/// @param whenEmpty the verdict where no text comes before the next
public record PageStart(int offset, PageVerdict whenEmpty) {}
