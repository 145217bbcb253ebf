/// How near summaries come to those that people wrote.
@NullMarked
package org.lectern.app.evaluation.summaries;

import org.jspecify.annotations.NullMarked;
