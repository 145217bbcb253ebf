/// What a reader puts on places of documents: highlights, notes and bookmarks, and how their places are found again.
@NullMarked
package org.lectern.app.marks;

import org.jspecify.annotations.NullMarked;
