/// Tries weight formats and chooses one.
@NullMarked
package org.lectern.inference.engine.format;

import org.jspecify.annotations.NullMarked;
