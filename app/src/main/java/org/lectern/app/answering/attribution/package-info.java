/// From the engine's attribution to passages and the sentences in them.
@NullMarked
package org.lectern.app.answering.attribution;

import org.jspecify.annotations.NullMarked;
