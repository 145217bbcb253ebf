/// Reads HTML, Markdown and FictionBook.
@NullMarked
package org.lectern.app.document.html;

import org.jspecify.annotations.NullMarked;
