/// The passages that an answer attended to: cards, and the strip that shows where it looked.
@NullMarked
package org.lectern.app.ui.evidence;

import org.jspecify.annotations.NullMarked;
