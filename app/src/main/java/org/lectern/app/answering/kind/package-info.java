/// What kind of answer a question wants.
@NullMarked
package org.lectern.app.answering.kind;

import org.jspecify.annotations.NullMarked;
