/// What the style sheets of a page say: what is hidden, and how the rest looks.
@NullMarked
package org.lectern.app.document.html.style;

import org.jspecify.annotations.NullMarked;
