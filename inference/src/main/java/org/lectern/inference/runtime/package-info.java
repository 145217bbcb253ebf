/// Sessions of ONNX Runtime, the lanes that they run on, and the memory budget.
@NullMarked
package org.lectern.inference.runtime;

import org.jspecify.annotations.NullMarked;
