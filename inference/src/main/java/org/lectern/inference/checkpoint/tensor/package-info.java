/// Tensors as they are stored: element types and blocks.
@NullMarked
package org.lectern.inference.checkpoint.tensor;

import org.jspecify.annotations.NullMarked;
