/// From what Lectern says by itself to a message that has words in every language.
@NullMarked
package org.lectern.app.answering.words;

import org.jspecify.annotations.NullMarked;
