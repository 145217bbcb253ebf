/// What is said to Lectern itself, and what no document holds: one line, and no passage.
@NullMarked
package org.lectern.app.answering.way.said;

import org.jspecify.annotations.NullMarked;
