/// The glyphs of a page as they are drawn: where they stand, what they mean, and which of them are seen.
@NullMarked
package org.lectern.app.document.pdf.glyph;

import org.jspecify.annotations.NullMarked;
