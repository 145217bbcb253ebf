/// Which language a text is written in.
@NullMarked
package org.lectern.app.answering.language;

import org.jspecify.annotations.NullMarked;
