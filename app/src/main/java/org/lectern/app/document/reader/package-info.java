/// From a file to a document: what the file is, zip archives within limits, and why it is refused.
@NullMarked
package org.lectern.app.document.reader;

import org.jspecify.annotations.NullMarked;
