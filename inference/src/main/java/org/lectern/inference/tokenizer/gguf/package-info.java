/// Makes a tokenizer of a GGUF file's metadata.
@NullMarked
package org.lectern.inference.tokenizer.gguf;

import org.jspecify.annotations.NullMarked;
