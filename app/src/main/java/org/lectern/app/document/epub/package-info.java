/// Reads EPUB.
@NullMarked
package org.lectern.app.document.epub;

import org.jspecify.annotations.NullMarked;
