/// The looks and words of the window.
@NullMarked
package org.lectern.resources;

import org.jspecify.annotations.NullMarked;
