/// What the codes of the fonts in a PDF mean, and how large they are drawn.
@NullMarked
package org.lectern.app.document.pdf.font;

import org.jspecify.annotations.NullMarked;
