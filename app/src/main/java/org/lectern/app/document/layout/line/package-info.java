/// From glyphs on pages to lines.
@NullMarked
package org.lectern.app.document.layout.line;

import org.jspecify.annotations.NullMarked;
