/// Tries devices, chooses one and falls back to the next where it fails.
@NullMarked
package org.lectern.inference.engine.device;

import org.jspecify.annotations.NullMarked;
