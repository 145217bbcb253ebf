/// Makes an ONNX model of a checkpoint.
@NullMarked
package org.lectern.inference.export;

import org.jspecify.annotations.NullMarked;
