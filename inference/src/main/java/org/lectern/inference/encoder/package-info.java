/// BERT-like graphs: word pieces in, vectors or scores out.
@NullMarked
package org.lectern.inference.encoder;

import org.jspecify.annotations.NullMarked;
