/// Puts the parts together: opens a model, studies texts, answers questions.
@NullMarked
package org.lectern.inference.engine;

import org.jspecify.annotations.NullMarked;
