/// Words as searches compare them, and the words around a find.
@NullMarked
package org.lectern.app.document.words;

import org.jspecify.annotations.NullMarked;
