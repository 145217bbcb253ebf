/// From question and document to an answer and its evidence, with the places on the pages.
@NullMarked
package org.lectern.app.answering;

import org.jspecify.annotations.NullMarked;
