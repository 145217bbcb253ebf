/// What a model takes of the machine's memory, known before it is loaded, and what helps where it does not fit.
@NullMarked
package org.lectern.inference.api.memory;

import org.jspecify.annotations.NullMarked;
