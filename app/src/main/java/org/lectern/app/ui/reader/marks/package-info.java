/// The reader's own highlights, notes and bookmarks: made at the selection, shown on the pages, listed beside them.
@NullMarked
package org.lectern.app.ui.reader.marks;

import org.jspecify.annotations.NullMarked;
