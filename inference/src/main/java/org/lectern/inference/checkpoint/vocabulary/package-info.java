/// What tokenizers are made of.
@NullMarked
package org.lectern.inference.checkpoint.vocabulary;

import org.jspecify.annotations.NullMarked;
