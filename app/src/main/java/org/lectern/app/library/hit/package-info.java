/// What a search over the library finds.
@NullMarked
package org.lectern.app.library.hit;

import org.jspecify.annotations.NullMarked;
