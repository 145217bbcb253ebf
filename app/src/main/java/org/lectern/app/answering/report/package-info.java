/// Answers as they leave Lectern: in English words, and as JSON with all that is needed to check them later.
@NullMarked
package org.lectern.app.answering.report;

import org.jspecify.annotations.NullMarked;
