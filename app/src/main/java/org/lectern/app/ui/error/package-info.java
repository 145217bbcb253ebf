/// Says what went wrong, and what to do.
@NullMarked
package org.lectern.app.ui.error;

import org.jspecify.annotations.NullMarked;
