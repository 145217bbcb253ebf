/// Measures how far follow-ups are understood.
@NullMarked
package org.lectern.app.evaluation.followups;

import org.jspecify.annotations.NullMarked;
