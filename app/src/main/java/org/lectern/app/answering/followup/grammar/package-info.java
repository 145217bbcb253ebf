/// Questions and answers as words, noun phrases and clauses.
@NullMarked
package org.lectern.app.answering.followup.grammar;

import org.jspecify.annotations.NullMarked;
