package org.lectern.app.ui.control;

import java.util.List;
import org.lectern.app.document.model.PageRegion;

/// What is marked on one page.
///
/// @param highlights passages; may have parts on other pages
/// @param followed number of the passage that the reader follows, 0 for none
/// @param found where the words stand that are looked for
/// @param current the place among them that the reader is at
/// @param tinted highlights of the reader's own
/// @param bookmarked whether the page has a bookmark
/// @param reading what was read of the page, if that is to be seen
public record PageMarks(List<Highlight> highlights, int followed, List<PageRegion> selected, List<PageRegion> found,
        List<PageRegion> current, List<TintedMark> tinted, boolean bookmarked, PageReading reading) {}
