/// From places on a page to characters, and from there to a selection.
@NullMarked
package org.lectern.app.ui.reader.selection;

import org.jspecify.annotations.NullMarked;
