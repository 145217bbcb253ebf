/// Finds words in the shown document.
@NullMarked
package org.lectern.app.ui.reader.find;

import org.jspecify.annotations.NullMarked;
