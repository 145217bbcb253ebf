/// From what Lectern says by itself, and what a receipt tells, to messages that have words in every language.
@NullMarked
package org.lectern.app.answering.words;

import org.jspecify.annotations.NullMarked;
