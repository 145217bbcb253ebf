/// Work of the window in the background.
@NullMarked
package org.lectern.app.ui.task;

import org.jspecify.annotations.NullMarked;
