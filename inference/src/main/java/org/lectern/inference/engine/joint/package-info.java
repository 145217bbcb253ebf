/// Answers on which the ranker and FocusLLM agree or not.
@NullMarked
package org.lectern.inference.engine.joint;

import org.jspecify.annotations.NullMarked;
