/// Answers and overviews as the library keeps them: JSON, and back.
@NullMarked
package org.lectern.app.library.codec;

import org.jspecify.annotations.NullMarked;
