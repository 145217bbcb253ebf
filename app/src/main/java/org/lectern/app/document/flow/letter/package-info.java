/// Letters that stand higher or lower than others, as they are written in a text.
@NullMarked
package org.lectern.app.document.flow.letter;

import org.jspecify.annotations.NullMarked;
