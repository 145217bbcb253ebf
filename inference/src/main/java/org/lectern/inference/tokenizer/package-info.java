/// Text as token ids and character ranges, and back.
@NullMarked
package org.lectern.inference.tokenizer;

import org.jspecify.annotations.NullMarked;
