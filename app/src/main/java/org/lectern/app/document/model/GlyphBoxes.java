package org.lectern.app.document.model;

import java.util.List;

/// Where each character of a document is drawn.
public interface GlyphBoxes {
    /// The rectangles that cover a span, one per line piece, in reading order; characters that are not drawn (such as joined
    /// spaces) have none.
    List<PageRegion> regions(TextSpan span);
}
