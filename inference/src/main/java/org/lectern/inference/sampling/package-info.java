/// Logits in, the next token out.
@NullMarked
package org.lectern.inference.sampling;

import org.jspecify.annotations.NullMarked;
