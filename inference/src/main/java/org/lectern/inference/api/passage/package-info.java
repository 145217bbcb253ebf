/// Passages found and read for a question.
@NullMarked
package org.lectern.inference.api.passage;

import org.jspecify.annotations.NullMarked;
