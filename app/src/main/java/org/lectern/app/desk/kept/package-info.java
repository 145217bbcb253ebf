/// What is kept of conversations beside the library.
@NullMarked
package org.lectern.app.desk.kept;

import org.jspecify.annotations.NullMarked;
