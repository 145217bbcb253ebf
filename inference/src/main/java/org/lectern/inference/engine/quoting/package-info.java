/// Answers that are quotations.
@NullMarked
package org.lectern.inference.engine.quoting;

import org.jspecify.annotations.NullMarked;
