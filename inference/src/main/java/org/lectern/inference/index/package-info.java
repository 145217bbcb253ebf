/// A text cut into passages, their words and vectors, the retriever that finds them, and the file that keeps them.
@NullMarked
package org.lectern.inference.index;

import org.jspecify.annotations.NullMarked;
