/// What is known about a document as a work: title, authors, year and numbers, as its file says and as the reader says.
@NullMarked
package org.lectern.app.library.about;

import org.jspecify.annotations.NullMarked;
