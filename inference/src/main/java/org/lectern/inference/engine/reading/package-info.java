/// The ranker over the passages that were found.
@NullMarked
package org.lectern.inference.engine.reading;

import org.jspecify.annotations.NullMarked;
