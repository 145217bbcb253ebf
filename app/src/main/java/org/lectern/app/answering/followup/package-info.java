/// What a question means that leans on the conversation before it.
@NullMarked
package org.lectern.app.answering.followup;

import org.jspecify.annotations.NullMarked;
