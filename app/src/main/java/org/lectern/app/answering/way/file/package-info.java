/// What a file says of itself, without a model.
@NullMarked
package org.lectern.app.answering.way.file;

import org.jspecify.annotations.NullMarked;
