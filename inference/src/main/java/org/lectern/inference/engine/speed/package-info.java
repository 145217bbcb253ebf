/// Measures weight formats beside the machine they run on.
@NullMarked
package org.lectern.inference.engine.speed;

import org.jspecify.annotations.NullMarked;
