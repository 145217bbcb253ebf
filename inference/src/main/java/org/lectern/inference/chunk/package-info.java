/// What the decoder reads of a passage and of the question.
@NullMarked
package org.lectern.inference.chunk;

import org.jspecify.annotations.NullMarked;
