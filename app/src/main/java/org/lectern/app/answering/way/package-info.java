/// One small class for each way to answer.
@NullMarked
package org.lectern.app.answering.way;

import org.jspecify.annotations.NullMarked;
