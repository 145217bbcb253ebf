/// Decoders in GGUF files.
@NullMarked
package org.lectern.inference.checkpoint.gguf;

import org.jspecify.annotations.NullMarked;
