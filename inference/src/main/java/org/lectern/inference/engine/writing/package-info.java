/// Answers that FocusLLM writes.
@NullMarked
package org.lectern.inference.engine.writing;

import org.jspecify.annotations.NullMarked;
