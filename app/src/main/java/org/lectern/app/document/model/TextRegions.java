package org.lectern.app.document.model;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// Where each character of a document stands.
@FunctionalInterface
public interface TextRegions {
    /// The places of a span in reading order: on paper a rectangle per line piece, in flowing text a range per block.
    /// Characters that are not shown, such as those that join words and blocks, have none.
    List<Region> of(TextRange span);
}
