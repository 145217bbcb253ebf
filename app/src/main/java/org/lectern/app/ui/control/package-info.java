/// Parts of the window that know nothing of what they show.
@NullMarked
package org.lectern.app.ui.control;

import org.jspecify.annotations.NullMarked;
