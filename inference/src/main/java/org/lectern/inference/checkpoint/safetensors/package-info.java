/// Decoders in Hugging Face folders, and trained adapters.
@NullMarked
package org.lectern.inference.checkpoint.safetensors;

import org.jspecify.annotations.NullMarked;
