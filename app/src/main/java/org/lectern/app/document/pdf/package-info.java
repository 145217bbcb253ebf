/// Reads and draws PDF, with PDFBox.
@NullMarked
package org.lectern.app.document.pdf;

import org.jspecify.annotations.NullMarked;
