/// The entry point, and the one place where objects are constructed.
@NullMarked
package org.lectern.app.start;

import org.jspecify.annotations.NullMarked;
