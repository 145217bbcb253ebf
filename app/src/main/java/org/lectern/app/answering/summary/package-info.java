/// Sentences of a document that say what a part of it is about, and questions that it answers.
@NullMarked
package org.lectern.app.answering.summary;

import org.jspecify.annotations.NullMarked;
