/// Keys and values of passages in native memory, and the store of them on disk.
@NullMarked
package org.lectern.inference.cache;

import org.jspecify.annotations.NullMarked;
