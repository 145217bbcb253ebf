/// The families of decoders: what each is made of and what its files leave unsaid, a row of one table for each.
@NullMarked
package org.lectern.inference.checkpoint.family;

import org.jspecify.annotations.NullMarked;
