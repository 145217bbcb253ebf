/// Which language a text is written in, and what is answered in those that the model does not read.
@NullMarked
package org.lectern.app.answering.language;

import org.jspecify.annotations.NullMarked;
