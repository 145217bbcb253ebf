/// The contract of the ONNX graph: names and shapes.
@NullMarked
package org.lectern.inference.graph;

import org.jspecify.annotations.NullMarked;
