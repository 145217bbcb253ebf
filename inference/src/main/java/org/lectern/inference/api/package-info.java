/// All of the engine that the application may see, and the one helper that makes files their owner's alone.
@NullMarked
package org.lectern.inference.api;

import org.jspecify.annotations.NullMarked;
