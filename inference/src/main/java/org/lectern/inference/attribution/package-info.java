/// Which chunk, and which tokens inside it, an answer came from.
@NullMarked
package org.lectern.inference.attribution;

import org.jspecify.annotations.NullMarked;
