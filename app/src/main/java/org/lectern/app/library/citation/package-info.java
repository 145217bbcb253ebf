/// Documents as other programs cite them.
@NullMarked
package org.lectern.app.library.citation;

import org.jspecify.annotations.NullMarked;
