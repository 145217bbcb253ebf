/// In which order documents of the library are listed, which of them, and what can be done with several.
@NullMarked
package org.lectern.app.ui.library.shelf;

import org.jspecify.annotations.NullMarked;
