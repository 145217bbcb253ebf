/// The language of the window.
@NullMarked
package org.lectern.app.ui.language;

import org.jspecify.annotations.NullMarked;
